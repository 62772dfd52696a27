Feature: The NHS number in the prison's record

  Both sides mean the same person.

  @REQ-OPS-17 @must @core @binds-ops
  Rule: The prison keeps the pairing of prison number and NHS number, with its status and history

    Example: [OPS-17.1] A verified number is kept as verified
      Given Ade is held at Kirkvale
      When healthcare sends the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      Then the prison shows healthcare exactly this of Ade's NHS number:
        | number | status   | before   |
        | own    | VERIFIED | VERIFIED |

    Example: [OPS-17.2] A candidate that is verified later keeps its history
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this NHS number about Ade:
        | number | status    |
        | own    | CANDIDATE |
      When healthcare sends the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      Then the prison shows healthcare exactly this of Ade's NHS number:
        | number | status   | before              |
        | own    | VERIFIED | CANDIDATE, VERIFIED |

    Example: [OPS-17.3] A pairing that was wrong is undone and stays in the history
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      When healthcare withdraws the NHS number about Ade:
        | because      |
        | WRONG_PERSON |
      Then the prison shows healthcare exactly this of Ade's NHS number:
        | number | status | before         |
        |        | NONE   | VERIFIED, NONE |

    Example: [OPS-17.6] The same number sent again is kept once
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      When healthcare sends the prison the same NHS number about Ade again
      Then the prison refuses the NHS number about Ade because it was sent before
      And the prison shows healthcare exactly this of Ade's NHS number:
        | number | status   | before   |
        | own    | VERIFIED | VERIFIED |

    Example: [OPS-17.7] The same withdrawal sent again is kept once
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      And healthcare has withdrawn the NHS number about Ade:
        | because      |
        | WRONG_PERSON |
      When healthcare sends the prison the same NHS number about Ade again
      Then the prison refuses the NHS number about Ade because it was sent before
      And the prison shows healthcare exactly this of Ade's NHS number:
        | number | status | before         |
        |        | NONE   | VERIFIED, NONE |

    Example: [OPS-17.4] A number with a wrong check digit is refused
      Given Ade is held at Kirkvale
      When healthcare tries to send the prison this NHS number about Ade:
        | number                   | status   |
        | with a wrong check digit | VERIFIED |
      Then the prison refuses the NHS number about Ade because the check digit is wrong
      And the prison shows healthcare exactly this of Ade's NHS number:
        | number | status |
        |        | NONE   |

    Example: [OPS-17.5] A number that is verified for somebody else is refused
      Given Ade and Bronagh are held at Kirkvale
      And healthcare has sent the prison this NHS number about Ade:
        | number | status   |
        | own    | VERIFIED |
      When healthcare tries to send the prison this NHS number about Bronagh:
        | number           | status   |
        | Ade's NHS number | VERIFIED |
      Then the prison refuses the NHS number about Bronagh because it is somebody else's
      And the prison shows healthcare exactly this of Bronagh's NHS number:
        | status |
        | NONE   |
