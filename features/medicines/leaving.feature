Feature: Medicines for the road

  Whoever leaves without medicines has to find a prescriber on the first day.

  @REQ-MED-03 @must @binds-hc
  Rule: On transfer or discharge the healthcare system records at least seven days' supply or a prescription, or a reason for neither

    Scenario Outline: [MED-03.<n>] On <leaving>, <provided> is enough, saying "<reason>"
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's <leaving>:
        | medicine   | provided   |
        | Sertraline | <provided> |
      When a nurse completes the medicines for Ade's <leaving>, saying "<reason>"
      Then Ade's medicines are complete
      And a nurse sees the medicines for Ade's <leaving> as complete, saying "<reason>", with:
        | medicine   | provided   |
        | Sertraline | <provided> |

      Examples:
        | n  | leaving   | provided       | reason                      |
        | 1  | discharge | 7 days         |                             |
        | 2  | discharge | 28 days        |                             |
        | 3  | discharge | a prescription |                             |
        | 4  | transfer  | 7 days         |                             |
        | 5  | transfer  | a prescription |                             |
        | 12 | discharge | 6 days         | The course ends on day six  |
        | 13 | discharge | nothing        | Declined by the patient     |
        | 14 | transfer  | nothing        | Held at the next prison too |

    Scenario Outline: [MED-03.<n>] On <leaving>, <provided> without a reason is not enough
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's <leaving>:
        | medicine   | provided   |
        | Sertraline | <provided> |
      When a nurse completes the medicines for Ade's <leaving>, saying ""
      Then Ade's medicines are refused for want of a supply, a prescription or a reason
      And a nurse sees the medicines for Ade's <leaving> as open, with:
        | medicine   | provided   |
        | Sertraline | <provided> |

      Examples:
        | n  | leaving   | provided                   | because                       |
        | 6  | discharge | 6 days                     | seven days are due |
        | 7  | discharge | nothing                    | there is nothing |
        | 8  | discharge | 7 days, taken back         | the supply stays behind |
        | 9 | discharge | a prescription, taken back | no pharmacy will dispense it |
        | 10 | transfer  | 6 days                     | seven days are due |
        | 11 | transfer  | nothing                    | the next prison may have none |

    Scenario Outline: [MED-03.<n>] Opioid substitution without a supply on <leaving>
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's <leaving>:
        | medicine   | kind                | provided  |
        | Methadone  | opioid substitution | nothing   |
        | Sertraline | ordinary            | <another> |
      When a nurse completes the medicines for Ade's <leaving>, saying ""
      Then Ade's medicines are <answer>

      Examples:
        | n  | leaving   | another | answer                                                   | because                              |
        | 15 | transfer  | 7 days  | complete                                                 | the next prison gives each dose      |
        | 16 | discharge | 7 days  | refused for want of a supply, a prescription or a reason | outside, nobody has been asked       |
        | 17 | transfer  | nothing | refused for want of a supply, a prescription or a reason | another medicine is not left out     |

    Example: [MED-03.18] Each medicine needs a supply of its own
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's discharge:
        | medicine   | provided       |
        | Sertraline | 28 days        |
        | Ramipril   | a prescription |
        | Metformin  | nothing        |
      When a nurse completes the medicines for Ade's discharge, saying ""
      Then Ade's medicines are refused for want of a supply, a prescription or a reason

    Example: [MED-03.19] A medicine that was stopped needs none
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's discharge:
        | medicine   | kind     | provided       |
        | Sertraline | ordinary | 28 days        |
        | Ramipril   | ordinary | a prescription |
        | Metformin  | stopped  | nothing        |
      When a nurse completes the medicines for Ade's discharge, saying ""
      Then Ade's medicines are complete
      And a nurse sees the medicines for Ade's discharge as complete, saying "", with:
        | medicine   | provided       |
        | Sertraline | 28 days        |
        | Ramipril   | a prescription |

    Example: [MED-03.20] What was provided for a transfer is not there for the discharge
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's transfer:
        | medicine   | provided |
        | Sertraline | 28 days  |
      And a nurse has prepared the medicines for Ade's discharge:
        | medicine   | provided |
        | Sertraline | nothing  |
      When a nurse completes the medicines for Ade's discharge, saying ""
      Then Ade's medicines are refused for want of a supply, a prescription or a reason

    Example: [MED-03.21] Another person's supply is nobody else's
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has prepared the medicines for Bronagh's discharge:
        | medicine   | provided |
        | Sertraline | 28 days  |
      And a nurse has prepared the medicines for Ade's discharge:
        | medicine   | provided |
        | Sertraline | nothing  |
      When a nurse completes the medicines for Ade's discharge, saying ""
      Then Ade's medicines are refused for want of a supply, a prescription or a reason
      And a nurse sees the medicines for Bronagh's discharge as open, with:
        | medicine   | provided |
        | Sertraline | 28 days  |
