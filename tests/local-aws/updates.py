"""Updates of a stack: moto 5.2 takes other Metadata for a change of the resource, and forgets a resource if it has no
update for its type, so that nothing finds it by Ref any more.
"""

import moto.cloudformation.parsing as cloudformation
from moto.cloudformation.parsing import ResourceMap


def correct() -> None:
    difference = ResourceMap.build_resource_diff
    update_resource = cloudformation.parse_and_update_resource

    def build_resource_diff(self: ResourceMap, other_template: dict, parameters: dict | None = None) -> dict:
        old, new = self._resource_json_map, other_template["Resources"]
        actions = difference(self, other_template, parameters)
        actions["Modify"] = [
            name
            for name in actions["Modify"]
            if old[name] == new[name] or old[name].get("Properties") != new[name].get("Properties")
        ]
        return actions

    def update_or_keep(logical_id: str, resource_json: dict, resources: ResourceMap, **rest):
        return update_resource(logical_id, resource_json, resources, **rest) or resources[logical_id]

    ResourceMap.build_resource_diff = build_resource_diff
    cloudformation.parse_and_update_resource = update_or_keep
