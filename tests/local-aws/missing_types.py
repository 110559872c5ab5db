"""The types of resources in this stack and in `cdk bootstrap` that moto's CloudFormation lacks, made through its own APIs.

A type says how it is made, changed, deleted, what Fn::GetAtt finds, and which properties replace it when they change:
those of which CloudFormation's reference says "Update requires: Replacement".
"""

import json
from typing import Any

import boto3
import moto.cloudformation.parsing as cloudformation
from botocore.config import Config

Properties = dict[str, Any]


class Resource:
    """What moto's CloudFormation asks of every resource."""

    name_property = ""
    replaced_by: tuple[str, ...] = ()
    endpoint = ""

    def __init__(self, name: str, properties: Properties, region: str):
        self.properties = properties
        self.region = region
        self.attributes: dict[str, str] = {}
        self.physical_resource_id = name
        self.make(name)

    def make(self, name: str) -> None:
        raise NotImplementedError

    def change(self, before: Properties) -> None:
        """Makes it what `self.properties` say; what is made by putting is put again."""
        self.make(self.physical_resource_id)

    def remove(self) -> None:
        pass

    def call(self, service: str, operation: str, **parameters: Any) -> dict[str, Any]:
        client = boto3.client(
            service,
            region_name=self.region,
            endpoint_url=self.endpoint,
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
            config=Config(retries={"max_attempts": 1}),
        )
        return getattr(client, operation)(**parameters)

    def only(self, *names: str) -> Properties:
        return {name: self.properties[name] for name in names if name in self.properties}

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return True

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        try:
            return cls(resource_name, cloudformation_json["Properties"], region_name)
        except Exception as error:  # A failure of the server would be tried again, and left out.
            raise cloudformation.ValidationError(message=f"{cls.__name__} {resource_name}: {error!r}") from error

    @classmethod
    def update_from_cloudformation_json(
        cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
    ):
        before, properties = original_resource.properties, cloudformation_json["Properties"]
        if any(before.get(name) != properties.get(name) for name in (cls.name_property, *cls.replaced_by)):
            original_resource.remove()
            return cls(new_resource_name, properties, region_name)
        original_resource.properties = properties
        original_resource.change(before)
        return original_resource

    def get_cfn_attribute(self, attribute: str) -> str:
        return self.attributes[attribute]

    def is_created(self) -> bool:
        return True

    def delete(self, account_id: str, region_name: str) -> None:
        self.remove()


class GlobalTable(Resource):
    name_property = "TableName"
    replaced_by = ("KeySchema",)

    def make(self, name: str) -> None:
        wanted = self.only("KeySchema", "AttributeDefinitions", "BillingMode")
        protected = self.is_protected()
        made = self.call("dynamodb", "create_table", TableName=name, DeletionProtectionEnabled=protected, **wanted)
        expiry = self.properties.get("TimeToLiveSpecification")
        if expiry:
            self.call("dynamodb", "update_time_to_live", TableName=name, TimeToLiveSpecification=expiry)
        self.attributes = {"Arn": made["TableDescription"]["TableArn"]}

    def change(self, before: Properties) -> None:
        if {**before, "Replicas": self.properties["Replicas"]} != self.properties:
            raise NotImplementedError("only a table's replica can be changed here")
        protected = self.is_protected()
        self.call("dynamodb", "update_table", TableName=self.physical_resource_id, DeletionProtectionEnabled=protected)

    def is_protected(self) -> bool:
        return self.properties["Replicas"][0].get("DeletionProtectionEnabled", False)

    def remove(self) -> None:
        self.call("dynamodb", "delete_table", TableName=self.physical_resource_id)


class Secret(Resource):
    name_property = "Name"

    def make(self, name: str) -> None:
        made = self.call("secretsmanager", "create_secret", Name=name, SecretString=self.generated())
        self.physical_resource_id = made["ARN"]

    def change(self, before: Properties) -> None:
        """As in AWS, a change of what generates it is a new value, which loses what somebody has put in."""
        if before.get("GenerateSecretString") != self.properties.get("GenerateSecretString"):
            value = self.generated()
            self.call("secretsmanager", "put_secret_value", SecretId=self.physical_resource_id, SecretString=value)

    def generated(self) -> str:
        generate = self.properties.get("GenerateSecretString", {})
        length = generate.get("PasswordLength", 32)
        value = self.call("secretsmanager", "get_random_password", PasswordLength=length)["RandomPassword"]
        if "GenerateStringKey" in generate:
            value = json.dumps({**json.loads(generate["SecretStringTemplate"]), generate["GenerateStringKey"]: value})
        return value

    def remove(self) -> None:
        secret = self.physical_resource_id
        self.call("secretsmanager", "delete_secret", SecretId=secret, ForceDeleteWithoutRecovery=True)


class FunctionUrl(Resource):
    replaced_by = ("TargetFunctionArn", "Qualifier")

    def make(self, name: str) -> None:
        function = self.properties["TargetFunctionArn"]
        wanted = self.only("AuthType", "Cors", "InvokeMode")
        made = self.call("lambda", "create_function_url_config", FunctionName=function, **wanted)
        self.physical_resource_id = function
        self.attributes = {"FunctionUrl": made["FunctionUrl"].rstrip("/") + "/", "FunctionArn": made["FunctionArn"]}

    def change(self, before: Properties) -> None:
        wanted = self.only("AuthType", "Cors", "InvokeMode")
        self.call("lambda", "update_function_url_config", FunctionName=self.physical_resource_id, **wanted)


class MetricFilter(Resource):
    name_property = "FilterName"
    replaced_by = ("LogGroupName",)

    def make(self, name: str) -> None:
        transformations = [
            {key[0].lower() + key[1:]: value for key, value in one.items()}
            for one in self.properties["MetricTransformations"]
        ]
        self.call(
            "logs",
            "put_metric_filter",
            logGroupName=self.properties["LogGroupName"],
            filterName=name,
            filterPattern=self.properties["FilterPattern"],
            metricTransformations=transformations,
        )


class Alarm(Resource):
    name_property = "AlarmName"

    def make(self, name: str) -> None:
        self.call("cloudwatch", "put_metric_alarm", **{**self.properties, "AlarmName": name})
        described = self.call("cloudwatch", "describe_alarms", AlarmNames=[name])["MetricAlarms"][0]
        self.attributes = {"Arn": described["AlarmArn"]}

    def remove(self) -> None:
        self.call("cloudwatch", "delete_alarms", AlarmNames=[self.physical_resource_id])


class Subscription(Resource):
    replaced_by = ("TopicArn", "Protocol", "Endpoint")

    def make(self, name: str) -> None:
        wanted = self.only("TopicArn", "Protocol", "Endpoint")
        self.physical_resource_id = self.call("sns", "subscribe", ReturnSubscriptionArn=True, **wanted)["SubscriptionArn"]

    def remove(self) -> None:
        self.call("sns", "unsubscribe", SubscriptionArn=self.physical_resource_id)


class TopicPolicy(Resource):
    def make(self, name: str) -> None:
        document = json.dumps(self.properties["PolicyDocument"])
        for topic in self.properties["Topics"]:
            self.call("sns", "set_topic_attributes", TopicArn=topic, AttributeName="Policy", AttributeValue=document)


class BucketPolicy(Resource):
    """Only noted: moto has no conditions, so the CDK's "deny without TLS" would deny everything."""

    def make(self, name: str) -> None:
        pass


TYPES = {
    "AWS::CloudWatch::Alarm": Alarm,
    "AWS::DynamoDB::GlobalTable": GlobalTable,
    "AWS::Lambda::Url": FunctionUrl,
    "AWS::Logs::MetricFilter": MetricFilter,
    "AWS::S3::BucketPolicy": BucketPolicy,
    "AWS::SecretsManager::Secret": Secret,
    "AWS::SNS::Subscription": Subscription,
    "AWS::SNS::TopicPolicy": TopicPolicy,
}


def add(endpoint: str) -> None:
    """Makes moto's CloudFormation know them; a type that neither knows fails the deployment, where moto would leave it out."""
    Resource.endpoint = endpoint
    class_of = cloudformation.resource_class_from_type
    name_property_of = cloudformation.resource_name_property_from_type

    def resource_class_from_type(resource_type: str):
        found = TYPES.get(resource_type) or class_of(resource_type)
        if not found:
            raise cloudformation.ValidationError(message=f"The local AWS knows no {resource_type}")
        return found

    def resource_name_property_from_type(resource_type: str) -> str | None:
        known = TYPES.get(resource_type)
        return (known.name_property or None) if known else name_property_of(resource_type)

    cloudformation.resource_class_from_type = resource_class_from_type
    cloudformation.resource_name_property_from_type = resource_name_property_from_type
