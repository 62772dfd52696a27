Feature: What the prison tells healthcare of its plans

  A clinic is booked around court, and a move does not break off treatment.

  @REQ-OPS-07 @must @binds-ops
  Rule: The prison tells healthcare how a person may be unlocked, and takes in conditions that healthcare asks for

    Example: [OPS-07.1] A condition that the prison has set can be read, and one that it has ended is not in force
      Given Ade is held at Kirkvale
      And the prison has set the unlock condition "TWO_OFFICERS" for Ade
      And the prison has set the unlock condition "NO_LONE_STAFF" for Ade
      When the prison ends the unlock condition "NO_LONE_STAFF" for Ade
      Then the prison shows healthcare exactly this of Ade's unlock conditions:
        | code          | by     | state        |
        | TWO_OFFICERS  | prison | in force     |
        | NO_LONE_STAFF | prison | not in force |

    Example: [OPS-07.2] A condition that healthcare asks for stands with its dates
      Given Ade is held at Kirkvale
      When healthcare sends the prison this unlock condition about Ade:
        | code         | from  | until     |
        | UNLOCK_ALONE | today | in 5 days |
      Then the prison shows healthcare exactly this of Ade's unlock conditions:
        | code         | by     | from  | until     | state    |
        | UNLOCK_ALONE | health | today | in 5 days | in force |

    Example: [OPS-07.3] A condition that begins later is not in force yet
      Given Ade is held at Kirkvale
      When healthcare sends the prison this unlock condition about Ade:
        | code         | from     |
        | UNLOCK_ALONE | tomorrow |
      Then the prison shows healthcare exactly this of Ade's unlock conditions:
        | code         | from     | state        |
        | UNLOCK_ALONE | tomorrow | not in force |

    Example: [OPS-07.4] A condition that healthcare takes back is no longer in force
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this unlock condition about Ade:
        | code         | from  |
        | UNLOCK_ALONE | today |
      When healthcare withdraws the unlock condition about Ade:
        | until |
        | today |
      Then the prison shows healthcare exactly this of Ade's unlock conditions:
        | code         | until | state        |
        | UNLOCK_ALONE | today | not in force |

    Scenario Outline: [OPS-07.<n>] A condition is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this unlock condition about Ade:
        | code         | from  |
        | UNLOCK_ALONE | today |
      When healthcare tries to send the prison this unlock condition about Ade:
        | code   | from  | reason   |
        | <code> | today | <reason> |
      Then the prison refuses the unlock condition about Ade because <because>
      And the prison shows healthcare exactly this of Ade's unlock conditions:
        | code         |
        | UNLOCK_ALONE |

      Examples:
        | n | code          | reason        | because          |
        | 5 | WITH_CAUTION  |               | it is not known  |
        | 6 | NO_LONE_STAFF | Schizophrenia | it says too much |

  @REQ-OPS-13 @must @binds-ops
  Rule: The prison tells healthcare when a person is due at court, a visit, a transfer or an activity, and why only on request

    Example: [OPS-13.1] Everything that a person is due at is shown as a busy time, without why
      Given Ade is held at Kirkvale
      When the prison plans this for Ade:
        | kind     | day       | from  | to    |
        | court    | tomorrow  | 10:00 | 12:00 |
        | visit    | tomorrow  | 14:00 | 15:00 |
        | transfer | in 2 days | 09:00 | 13:00 |
        | activity | in 3 days | 09:00 | 11:00 |
      Then the prison shows healthcare exactly this of Ade's busy times:
        | day       | from  | to    | why      |
        | tomorrow  | 10:00 | 12:00 | not told |
        | tomorrow  | 14:00 | 15:00 | not told |
        | in 2 days | 09:00 | 13:00 | not told |
        | in 3 days | 09:00 | 11:00 | not told |

    Example: [OPS-13.2] Whoever asks why is told
      Given Ade is held at Kirkvale
      When the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | court | tomorrow | 10:00 | 12:00 |
        | visit | tomorrow | 14:00 | 15:00 |
      Then the prison shows healthcare exactly this of Ade's commitments:
        | day      | from  | to    | why   |
        | tomorrow | 10:00 | 12:00 | court |
        | tomorrow | 14:00 | 15:00 | visit |

    Example: [OPS-13.3] Activities are shown as activities, and nothing else is
      Given Ade is held at Kirkvale
      When the prison plans this for Ade:
        | kind     | day       | from  | to    |
        | visit    | tomorrow  | 14:00 | 15:00 |
        | activity | in 3 days | 09:00 | 11:00 |
      Then the prison shows healthcare exactly this of Ade's activities:
        | day       | from  | to    |
        | in 3 days | 09:00 | 11:00 |
