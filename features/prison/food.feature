Feature: What healthcare tells the prison's kitchen

  A kitchen that does not know can kill.

  @REQ-OPS-16 @must @binds-ops
  Rule: The prison takes in a diet and food allergies from healthcare

    Scenario Outline: [OPS-16.<n>] <what> reaches the kitchen
      Given Ade is held at Kirkvale
      When healthcare sends the prison this food need about Ade:
        | need   | code   | effect   |
        | <need> | <code> | <effect> |
      Then the prison has exactly these food needs of Ade:
        | need   | code   | effect   |
        | <need> | <code> | <effect> |

      Examples:
        | n | what       | need    | code         | effect           |
        | 1 | An allergy | allergy | PEANUTS      | life-threatening |
        | 2 | A diet     | diet    | SOFT_TEXTURE | required         |

    Example: [OPS-16.3] What is known better takes the place of what was sent
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this food need about Ade:
        | need    | code    | effect |
        | allergy | PEANUTS | avoid  |
      When healthcare changes the food need about Ade to:
        | need    | code    | effect           |
        | allergy | PEANUTS | life-threatening |
      Then the prison has exactly these food needs of Ade:
        | need    | code    | effect           |
        | allergy | PEANUTS | life-threatening |

    Example: [OPS-16.4] An allergy that turns out to be none no longer stands
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this food need about Ade:
        | need    | code    | effect |
        | allergy | PEANUTS | avoid  |
      When healthcare withdraws the food need about Ade:
        | until |
        | today |
      Then the prison has exactly these food needs of Ade:
        | need |

    Scenario Outline: [OPS-16.<n>] A food need is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this food need about Ade:
        | need    | code    | effect |
        | allergy | PEANUTS | avoid  |
      When healthcare tries to send the prison this food need about Ade:
        | need   | code   | effect | reason   |
        | <need> | SESAME | avoid  | <reason> |
      Then the prison refuses the food need about Ade because <because>
      And the prison has exactly these food needs of Ade:
        | need    | code    |
        | allergy | PEANUTS |

      Examples:
        | n | need    | reason           | because          |
        | 5 | taste   |                  | it is not known  |
        | 6 | allergy | Anaphylaxis 2019 | it says too much |
