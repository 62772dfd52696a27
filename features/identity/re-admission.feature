Feature: People who come again

  People on remand come and go. An old consent or alert brought back to life is wrong information.

  @REQ-IDM-06 @should @binds-hc
  Rule: On re-admission the healthcare system reuses the record and shows earlier alerts, appointments and consents as past, not current

    Example: [IDM-06.1] A person who comes again has one record with two stays
      Given Ade is held at Kirkvale since 70 days ago
      And Ade was released 60 days ago
      When Ade is received again at Kirkvale
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison   | since       | state   |
        | Kirkvale | 70 days ago | past    |
        | Kirkvale | today       | current |
      And there is one record of Ade

    Example: [IDM-06.2] The record is the same at another prison
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse has completed Ade's first-stage assessment
      And Ade was released 60 days ago
      When Ade is received again at Harrowmere
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison     | since       | state   |
        | Kirkvale   | 70 days ago | past    |
        | Harrowmere | today       | current |
      And a nurse sees exactly the first-stage assessments of Ade on Ade's record

    Example: [IDM-06.3] Release ends the stay
      Given Ade is held at Kirkvale since 70 days ago
      When Ade is released
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison   | since       | state |
        | Kirkvale | 70 days ago | past  |

    Example: [IDM-06.4] Earlier alerts are history, and new ones are current
      Given Ade is held at Kirkvale since 70 days ago
      And the prison holds these alerts for Ade:
        | code | since       | until       |
        | HA   | 65 days ago | 61 days ago |
        | XSA  | today       |             |
      And Ade was released 60 days ago
      When Ade is received again at Kirkvale
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison   | since       | state   |
        | Kirkvale | 70 days ago | past    |
        | Kirkvale | today       | current |
      And a nurse sees XSA as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until       |
        | HA   | 65 days ago | 61 days ago |
        | XSA  | today       |             |

    Example: [IDM-06.5] An earlier consent is past
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse recorded 65 days ago that Ade agrees to be registered
      And Ade was released 60 days ago
      When Ade is received again at Kirkvale
      Then within the readmission limit a nurse sees these consents of Ade:
        | given       | state |
        | 65 days ago | past  |

    Example: [IDM-06.6] A consent that is given anew is current beside the earlier one
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse recorded 65 days ago that Ade agrees to be registered
      And Ade was released 60 days ago
      And Ade is held at Kirkvale again
      When a nurse records today that Ade agrees to be registered
      Then a nurse sees these consents of Ade:
        | given       | state   |
        | 65 days ago | past    |
        | today       | current |

    Example: [IDM-06.7] An appointment of the earlier stay is not revived
      Given Ade is held at Kirkvale since 70 days ago
      And a clinic clerk has booked these appointments for Ade:
        | name       | day       | from  | to    | place                     |
        | Blood test | in 3 days | 09:00 | 09:20 | Kirkvale treatment room 1 |
      And Ade was released 60 days ago
      And within the readmission limit none of Ade's appointments stands at Kirkvale
      When Ade is received again at Kirkvale
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison   | since       | state   |
        | Kirkvale | 70 days ago | past    |
        | Kirkvale | today       | current |
      And a nurse sees no appointment of Ade that still stands

    Example: [IDM-06.8] Notices that come again make no further stay
      Given Ade is held at Kirkvale since 70 days ago
      And Ade was released 60 days ago
      And Ade is received again at Kirkvale
      And the prison repeats its notices about Ade
      When Ade moves to another cell
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison   | since       | state   |
        | Kirkvale | 70 days ago | past    |
        | Kirkvale | today       | current |
      And there is one record of Ade

    Example: [IDM-06.9] A transfer is no re-admission, and a consent goes on
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse recorded 65 days ago that Ade agrees to be registered
      When Ade is transferred to Harrowmere
      Then within the readmission limit a nurse sees these stays of Ade:
        | prison     | since       | state   |
        | Kirkvale   | 70 days ago | past    |
        | Harrowmere | today       | current |
      And a nurse sees these consents of Ade:
        | given       | state   |
        | 65 days ago | current |
