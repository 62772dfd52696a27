Feature: The health section of the escort record

  An escort needs to know about the inhaler, not about the person's history.

  @REQ-NEED-04 @must @binds-hc
  Rule: The healthcare system produces the escort record's health section with fit-to-travel essentials only, and says when it is incomplete

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [NEED-04.<n>] With "<fit>", "<carried>" and "<allergy>" it is <answer>
      Given a nurse has recorded this of Ade:
        | part             | words     |
        | fitness          | <fit>     |
        | carried medicine | <carried> |
        | severe allergy   | <allergy> |
        | problem          | Asthma    |
      When a nurse tries to hand over Ade's health section
      Then Ade's health section is <answer>
      And a nurse sees exactly this in Ade's health section:
        | part      | words     |
        | section   | <state>   |
        | fitness   | <shown 1> |
        | medicines | <shown 2> |
        | allergies | <shown 3> |

      Examples:
        | n | fit | carried            | allergy | answer                                              | state      | shown 1 | shown 2            | shown 3 |
        | 1 | Fit | Salbutamol inhaler | Peanuts | handed over                                         | complete   | Fit     | Salbutamol inhaler | Peanuts |
        | 2 |     | Salbutamol inhaler | Peanuts | held back for want of fitness                       | incomplete | missing | Salbutamol inhaler | Peanuts |
        | 3 | Fit |                    | Peanuts | held back for want of medicines                     | incomplete | Fit     | missing            | Peanuts |
        | 4 | Fit | Salbutamol inhaler |         | held back for want of allergies                     | incomplete | Fit     | Salbutamol inhaler | missing |
        | 5 |     |                    |         | held back for want of fitness, medicines, allergies | incomplete | missing | missing            | missing |
        | 6 | Fit | none               | none    | handed over                                         | complete   | Fit     | none               | none    |

    Example: [NEED-04.7] The inhaler travels, and the history stays
      When a nurse records this of Ade:
        | part             | words                   |
        | fitness          | Fit if seated           |
        | carried medicine | Salbutamol inhaler      |
        | medicine         | Tenofovir               |
        | severe allergy   | Peanuts                 |
        | mild allergy     | Cats                    |
        | problem          | Asthma                  |
        | problem          | HIV                     |
        | note             | Was assaulted last year |
      Then a nurse sees exactly this in Ade's health section:
        | part      | words              |
        | section   | complete           |
        | fitness   | Fit if seated      |
        | medicines | Salbutamol inhaler |
        | allergies | Peanuts            |

    Example: [NEED-04.8] What is over is left out, and is not "none"
      When a nurse records this of Ade:
        | part                 | words              |
        | fitness              | Fit                |
        | old carried medicine | Salbutamol inhaler |
        | old severe allergy   | Peanuts            |
      Then a nurse sees exactly this in Ade's health section:
        | part      | words      |
        | section   | incomplete |
        | fitness   | Fit        |
        | medicines | missing    |
        | allergies | missing    |

    Example: [NEED-04.9] A later word on fitness takes the place of an earlier one
      Given a nurse has recorded this of Ade:
        | part             | words |
        | fitness          | Fit   |
        | carried medicine | none  |
        | severe allergy   | none  |
      When a nurse records this of Ade:
        | part    | words                         |
        | fitness | Lying down, with a nurse only |
      Then a nurse sees exactly this in Ade's health section:
        | part      | words                         |
        | section   | complete                      |
        | fitness   | Lying down, with a nurse only |
        | medicines | none                          |
        | allergies | none                          |

    Example: [NEED-04.10] Nobody travels with somebody else's essentials
      Given Bronagh is held at Kirkvale
      And a nurse has recorded this of Bronagh:
        | part             | words          |
        | fitness          | Fit            |
        | carried medicine | Adrenaline pen |
        | severe allergy   | Latex          |
      When a nurse records this of Ade:
        | part             | words              |
        | carried medicine | Salbutamol inhaler |
      Then a nurse sees exactly this in Ade's health section:
        | part      | words              |
        | section   | incomplete         |
        | fitness   | missing            |
        | medicines | Salbutamol inhaler |
        | allergies | missing            |
