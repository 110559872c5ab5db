"""Change sets as `cdk deploy` uses them: moto 5.2 finds one by its name alone, though every stack of the CDK's gives it
the same name, says that a stack is missing if it is the change set, leaves out a stack's outputs, and reads a parameter
from SSM again on an update, with its value as the name.
"""

from moto.cloudformation.exceptions import CloudFormationError, ValidationError
from moto.cloudformation.models import ChangeSet, CloudFormationBackend
from moto.cloudformation.parsing import ResourceMap


class ChangeSetNotFound(CloudFormationError):
    code = "ChangeSetNotFound"


def correct() -> None:
    create = CloudFormationBackend.create_change_set
    describe = CloudFormationBackend.describe_change_set
    execute = CloudFormationBackend.execute_change_set
    read_from_ssm = ResourceMap.parse_ssm_parameter

    def delete_change_set(self: CloudFormationBackend, change_set_name: str) -> None:
        for identifier, change_set in list(self.change_sets.items()):
            if change_set_name in (identifier, change_set.change_set_name):
                del self.change_sets[identifier]

    def create_change_set(self: CloudFormationBackend, stack_name: str, change_set_name: str, *rest, **more):
        delete_change_set(self, change_set_name)
        return create(self, stack_name, change_set_name, *rest, **more)

    def describe_change_set(self: CloudFormationBackend, change_set_name: str) -> ChangeSet | None:
        try:
            return describe(self, change_set_name)
        except ValidationError as error:
            raise ChangeSetNotFound(f"ChangeSet [{change_set_name}] does not exist") from error

    def execute_change_set(self: CloudFormationBackend, change_set_name: str, stack_name: str | None = None) -> None:
        change_set: ChangeSet = self.describe_change_set(change_set_name)
        execute(self, change_set_name, stack_name)
        stack = change_set.stack
        stack._parse_template()
        stack.output_map = stack._create_output_map()

    def parse_ssm_parameter(self: ResourceMap, value: str, value_type: str) -> str:
        return read_from_ssm(self, value, value_type) if value.startswith("/") else value

    CloudFormationBackend.delete_change_set = delete_change_set
    CloudFormationBackend.create_change_set = create_change_set
    CloudFormationBackend.describe_change_set = describe_change_set
    CloudFormationBackend.execute_change_set = execute_change_set
    ResourceMap.parse_ssm_parameter = parse_ssm_parameter
