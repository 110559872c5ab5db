"""A function's code at an address that can be fetched, as in AWS; moto names one that does not exist."""

import boto3
from moto.awslambda.models import LambdaFunction


def serve_from(endpoint: str) -> None:
    s3 = boto3.client(
        "s3",
        region_name="us-east-1",
        endpoint_url=endpoint,
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
    )
    names_it = LambdaFunction.get_code

    def get_code(self: LambdaFunction) -> dict:
        described = names_it(self)
        place = {"Bucket": self.code["S3Bucket"], "Key": self.code["S3Key"]}
        described["Code"]["Location"] = s3.generate_presigned_url("get_object", Params=place)
        return described

    LambdaFunction.get_code = get_code
