Feature: Nothing that reveals why somebody is seen

  A slip that names the clinic tells everybody on the wing. Beside these examples, every message to the prison in every
  other example is searched for words that reveal something, in whatever writing.

  @REQ-CONF-02 @must @core @binds-hc
  Rule: No diagnosis, medicine, test, condition or revealing clinic name reaches the prison or a movement slip

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [CONF-02.<n>] A booking that reveals something by <what>
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     | about   | clinic   |
        | <name> | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | <about> | <clinic> |
      Then within the appointment event limit the prison has been sent the "appointment booking" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic

      Examples:
        | n | what                          | name                  | about                   | clinic         |
        | 1 | its title                     | Psychiatry follow-up  |                         |                |
        | 2 | a title in capitals           | SEXUAL HEALTH         |                         |                |
        | 3 | what it is for                | Review                | Methadone, 40 ml a day  |                |
        | 4 | the name of the clinic        | Review                |                         | HIV clinic     |
        | 5 | a test among harmless words   | Bloods, pregnancy test |                        |                |

    Example: [CONF-02.6] Words that reveal something, in every place that could carry them
      When a nurse books the canary appointment volume of appointments for Ade, each revealing something
      Then within the appointment event limit the prison holds the canary appointment volume of appointments for Ade, each at its time
      And the prison has been sent the "appointment booking" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic

    Example: [CONF-02.7] A title that comes to reveal something later
      Given these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | name                 | from  | to    |
        | Hepatitis B, 2nd jab | 10:00 | 10:30 |
      Then within the appointment event limit the prison has been sent the "appointment change" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic

    Example: [CONF-02.8] An outside appointment whose title reveals the treatment
      When a nurse books an outside appointment "Chemotherapy" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 4 days | 10:00 | 11:00 | Northmoor Hospital | 13:00     |
      Then within the appointment event limit the prison has been sent the "appointment booking" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic

    Example: [CONF-02.9] A concern about somebody whose record is full of problems
      Given Ade's record holds these problems:
        | code     | words         |
        | 86406008 | HIV infection |
        | 84757009 | Epilepsy      |
      When a nurse raises the self-harm concern "Will not eat, says he is done" about Ade
      Then within the safety message receipt limit the prison has been sent the "concern" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic

    Example: [CONF-02.10] A medical hold, whose reason stays where it is
      When a doctor places a medical hold on Ade until in 5 days
      Then within the safety message receipt limit the prison has been sent the "medical hold" about Ade, and nothing that tells of a diagnosis, medicine, test, condition or clinic
