Feature: One identifier from end to end

  Without a common number, each side can only say that the other must have got it wrong.

  @REQ-AUD-03 @must @binds-both
  Rule: One correlation identifier traces a message from end to end in the healthcare system and in the prison

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [AUD-03.<n>] A <message> is found under the identifier that its sender gave it
      When <who> sends the prison a <message> about Ade
      Then within the safety message receipt limit all that was sent about Ade is under its sender's identifier on both sides

      Examples:
        | n | who            | message           |
        | 1 | a clinic clerk | booking           |
        | 2 | a nurse        | self-harm concern |
        | 3 | a doctor       | medical hold      |

    Example: [AUD-03.4] Two messages of one kind are told apart
      Given a nurse has sent the prison a booking about Ade
      When a doctor sends the prison a booking about Ade
      Then within the safety message receipt limit all that was sent about Ade is under its sender's identifier on both sides

    Example: [AUD-03.5] Messages of different kinds, by different people, are told apart
      Given a clinic clerk has sent the prison a booking about Ade
      And a nurse has sent the prison a self-harm concern about Ade
      When a doctor sends the prison a medical hold about Ade
      Then within the safety message receipt limit all that was sent about Ade is under its sender's identifier on both sides

    Example: [AUD-03.6] Messages about different people are told apart
      Given Bronagh is held at Kirkvale
      And a nurse has sent the prison a self-harm concern about Bronagh
      When a nurse sends the prison a self-harm concern about Ade
      Then within the safety message receipt limit all that was sent about Ade is under its sender's identifier on both sides
      And within the safety message receipt limit all that was sent about Bronagh is under its sender's identifier on both sides

    Example: [AUD-03.7] A message that has to be repeated keeps its identifier
      Given the prison's next 2 answers about Ade's appointments are failing
      When a nurse sends the prison a booking about Ade
      Then within the safety message receipt limit all 3 attempts to send about Ade are under the sender's identifier on both sides
