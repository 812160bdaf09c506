"""How edits of others are announced. {who} is names, {what} a title, {where} a stage, {count} a number."""

ANNOUNCED = {
    "added": "{who} added {what}",
    "added_in": "{who} added {what} in {where}",
    "moved": "{who} moved {what}",
    "moved_in": "{who} moved {what} to {where}",
    "changed": "{who} changed {what}",
    "changed_in": "{who} changed {what} in {where}",
    "removed": "{who} removed {what}",
    "commented": "{who} commented on {what}",
    "many": "{who} changed {count} things",
    "and": "and",
    "others": "{count} others",
    "somebody": "Somebody",
    "untitled": "something without a title",
}
