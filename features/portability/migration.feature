Feature: Records that come from another system

  A migration is the moment when the most records can be linked wrongly at once.

  @REQ-EXIT-02 @must @binds-hc
  Rule: Migrated records keep both identifiers, provenance and original dates, and unmatched records are listed, never guessed

    Background:
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as verified

    Example: [EXIT-02.1] Of very many records exactly the faulty ones are listed, and the rest comes over as it was
      When an identity officer migrates the migration volume of records with the migration fault count of faults among them, some with numbers of Ade
      Then of the migration volume of records with the migration fault count of faults an identity officer finds exactly the faults listed, each with its reason, and the rest as it was, with nothing of Ade

    Example: [EXIT-02.2] A record keeps both numbers, the dates on which its entries were made, and where it came from
      When an identity officer migrates these records from Ade's old system:
        | record | of    | diagnosis | on            |
        | M-1    | Dilys | Asthma    | 2000 days ago |
        | M-2    | Emeka | Epilepsy  | yesterday     |
      Then an identity officer finds exactly these records from Ade's old system under Dilys's numbers:
        | record | diagnosis | on            |
        | M-1    | Asthma    | 2000 days ago |
      And an identity officer finds exactly these records from Ade's old system under Emeka's numbers:
        | record | diagnosis | on        |
        | M-2    | Epilepsy  | yesterday |
      And an identity officer finds exactly these records of Ade's old system listed:
        | record | because |

    Scenario Outline: [EXIT-02.<n>] The record of somebody who is held already joins theirs, found by <numbers>
      When an identity officer migrates these records from Ade's old system:
        | record | of    | with      | diagnosis | on            |
        | M-1    | Ade   | <numbers> | Asthma    | 2000 days ago |
        | M-2    | Dilys |           | Epilepsy  | 900 days ago  |
      Then an identity officer finds exactly these records from Ade's old system under Ade's numbers:
        | record | diagnosis | on            |
        | M-1    | Asthma    | 2000 days ago |
      And there is one record of Ade
      And an identity officer finds exactly these records of Ade's old system listed:
        | record | because |

      Examples:
        | n | numbers               |
        | 3 | both numbers          |
        | 4 | a prison number alone |
        | 5 | an NHS number alone   |

    Scenario Outline: [EXIT-02.<n>] A record with <fault> is listed, and the one beside it is not
      Given Bronagh is held at Kirkvale
      And an identity officer has recorded Bronagh's NHS number as verified
      When an identity officer migrates these records from Ade's old system:
        | record | of    | with    | diagnosis | on     |
        | M-1    | <of>  | <fault> | Asthma    | <date> |
        | M-2    | Dilys |         | Epilepsy  | today  |
      Then an identity officer finds exactly these records of Ade's old system listed:
        | record | because   |
        | M-1    | <because> |
      And an identity officer finds exactly these records from Ade's old system under Dilys's numbers:
        | record | diagnosis | on    |
        | M-2    | Epilepsy  | today |

      Examples:
        | n  | of    | fault                        | date       | because            |
        | 6  | Ade   | no number                    | 9 days ago | number-missing     |
        | 7  | Ade   | a wrong check digit          | 9 days ago | nhs-number-invalid |
        | 8  | Ade   | the NHS number of Bronagh    | 9 days ago | numbers-contradict |
        | 9  | Chidi | the prison number of Bronagh | 9 days ago | particulars-differ |
        | 10 | Chidi | both numbers                 |            | date-missing       |

    Example: [EXIT-02.11] Records that are migrated twice are there once
      Given an identity officer has migrated these records from Ade's old system:
        | record | of    | diagnosis | on            |
        | M-1    | Dilys | Asthma    | 2000 days ago |
      When an identity officer migrates these records from Ade's old system:
        | record | of    | diagnosis | on            |
        | M-1    | Dilys | Asthma    | 2000 days ago |
        | M-2    | Emeka | Epilepsy  | yesterday     |
      Then an identity officer finds exactly these records from Ade's old system under Dilys's numbers:
        | record | diagnosis | on            |
        | M-1    | Asthma    | 2000 days ago |
      And an identity officer finds exactly these records from Ade's old system under Emeka's numbers:
        | record | diagnosis | on        |
        | M-2    | Epilepsy  | yesterday |
