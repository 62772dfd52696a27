Feature: What somebody must not eat, and must

  A kitchen that does not know of an allergy can kill.

  @REQ-NEED-07 @must @binds-both
  Rule: A food allergy or medical diet recorded in the healthcare system reaches the prison as allergen and effect only, with a receipt

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [NEED-07.<n>] The kitchen gets the <need> and its effect, and never what happened
      When a nurse records these food needs of Ade:
        | need   | code   | effect   | history                                |
        | <need> | <code> | <effect> | Collapsed in 2019 and was resuscitated |
      Then within the safety message receipt limit the prison has exactly these food needs of Ade:
        | need   | code   | effect   |
        | <need> | <code> | <effect> |

      Examples:
        | n | need    | code         | effect           |
        | 1 | allergy | PEANUTS      | life-threatening |
        | 2 | allergy | MILK         | avoid            |
        | 3 | diet    | SOFT_TEXTURE | required         |

    Scenario Outline: [NEED-07.<n>] A food need is shown as <state> when the prison <answer>
      Given the prison <answer> food needs of Ade
      When a nurse records these food needs of Ade:
        | need    | code    | effect           | history                 |
        | allergy | PEANUTS | life-threatening | Had adrenaline on lunch |
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about | words   | state   |
        | Ade   | PEANUTS | <state> |

      Examples:
        | n | answer          | state       |
        | 4 | accepts         | accepted    |
        | 5 | rejects         | rejected    |
        | 6 | does not answer | unconfirmed |

    Example: [NEED-07.7] A change of its effect arrives
      Given a nurse has recorded these food needs of Ade:
        | need    | code    | effect | history     |
        | allergy | PEANUTS | avoid  | Itched once |
        | allergy | SESAME  | avoid  | Itched once |
      When a nurse changes the effect of Ade's allergy to "PEANUTS" to life-threatening
      Then within the safety message receipt limit the prison has exactly these food needs of Ade:
        | need    | code    | effect           |
        | allergy | PEANUTS | life-threatening |
        | allergy | SESAME  | avoid            |

    Scenario Outline: [NEED-07.<n>] When the <need> ends it ends in the prison, and nothing else does
      Given a nurse has recorded these food needs of Ade:
        | need   | code   | effect   | history      |
        | <need> | <code> | <effect> | Tested twice |
        | <need> | <kept> | <effect> | Tested twice |
      When a nurse ends Ade's food need "<code>"
      Then within the safety message receipt limit the prison has exactly these food needs of Ade:
        | need   | code   | effect   |
        | <need> | <kept> | <effect> |
      And throughout the safety message receipt limit the prison has exactly these food needs of Ade:
        | need   | code   | effect   |
        | <need> | <kept> | <effect> |

      Examples:
        | n | need    | code         | kept        | effect           |
        | 8 | allergy | PEANUTS      | SESAME      | life-threatening |
        | 9 | diet    | SOFT_TEXTURE | GLUTEN_FREE | required         |

    Example: [NEED-07.10] An allergy to a medicine is nothing for the kitchen
      Given a nurse has recorded these food needs of Ade:
        | need             | code       | effect           | history                |
        | medicine allergy | PENICILLIN | life-threatening | Swelling of the throat |
      When a nurse records these food needs of Ade:
        | need    | code   | effect | history     |
        | allergy | SESAME | avoid  | Itched once |
      Then within the safety message receipt limit the prison has exactly these food needs of Ade:
        | need    | code   | effect |
        | allergy | SESAME | avoid  |
      And throughout the safety message receipt limit the prison has exactly these food needs of Ade:
        | need    | code   | effect |
        | allergy | SESAME | avoid  |
