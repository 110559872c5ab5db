"""What keeps a stack and its table: moto 5.2 has no UpdateTerminationProtection, destroys a protected stack all the same,
and knows no RetainExceptOnCreate, which is Retain once the stack has been created.
"""

from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.models import CloudFormationBackend
from moto.cloudformation.parsing import ResourceMap
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import ActionResult


def add() -> None:
    delete_stack = CloudFormationBackend.delete_stack
    delete = ResourceMap.delete

    def update_termination_protection(self: CloudFormationResponse) -> ActionResult:
        stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
        stack.enable_termination_protection = self._get_bool_param("EnableTerminationProtection", False)
        return ActionResult({"StackId": stack.stack_id})

    def delete_unless_protected(self: CloudFormationBackend, name_or_stack_id: str) -> None:
        stacks = [stack for stack in self.stacks.values() if name_or_stack_id in (stack.name, stack.stack_id)]
        if any(stack.enable_termination_protection for stack in stacks):
            raise ValidationError(message=f"Stack [{name_or_stack_id}] cannot be deleted while TerminationProtection is enabled")
        delete_stack(self, name_or_stack_id)

    def retaining(self: ResourceMap) -> None:
        for resource in self._resource_json_map.values():
            if resource.get("DeletionPolicy") == "RetainExceptOnCreate":
                resource["DeletionPolicy"] = "Retain"
        delete(self)

    CloudFormationResponse.update_termination_protection = update_termination_protection
    CloudFormationBackend.delete_stack = delete_unless_protected
    ResourceMap.delete = retaining
