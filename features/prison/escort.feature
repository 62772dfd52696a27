Feature: The escort record, in and out

  What was seen on the van is known in reception, and what an escort needs to know goes with the person.

  @REQ-OPS-12 @must @core @binds-ops
  Rule: The prison shows healthcare the escort record that came with a person, and takes in its health section

    Example: [OPS-12.1] What the escort staff wrote of risk and of health can be read
      Given Ade is held at Kirkvale
      When the prison holds this of Ade's reception:
        | escort risk                                          | escort health               |
        | Threatened to harm himself; Found with a razor blade | Took insulin at 07:30 today |
      Then the prison shows healthcare exactly this of Ade's escort record:
        | about  | content                     |
        | risk   | Threatened to harm himself  |
        | risk   | Found with a razor blade    |
        | health | Took insulin at 07:30 today |

    Example: [OPS-12.2] An escort record in which there is nothing says so
      Given Ade is held at Kirkvale
      When the prison holds this of Ade's reception:
        | escort risk | escort health |
        | none        | none          |
      Then the prison shows healthcare exactly this of Ade's escort record:
        | about |

    Example: [OPS-12.3] The health section that healthcare writes stands in the record for the way out
      Given Ade is held at Kirkvale
      When healthcare sends the prison this escort health section about Ade:
        | essentials                                     |
        | Carries an inhaler; Insulin due at 18:00 today |
      Then the prison shows healthcare exactly this of Ade's outgoing escort record:
        | content                    |
        | Carries an inhaler         |
        | Insulin due at 18:00 today |

    Example: [OPS-12.4] A later health section takes the place of the earlier one
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this escort health section about Ade:
        | essentials         |
        | Carries an inhaler |
      When healthcare sends the prison this escort health section about Ade:
        | essentials                 |
        | Insulin due at 18:00 today |
      Then the prison shows healthcare exactly this of Ade's outgoing escort record:
        | content                    |
        | Insulin due at 18:00 today |

    Scenario Outline: [OPS-12.<n>] A health section is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this escort health section about Ade:
        | essentials         |
        | Carries an inhaler |
      When healthcare tries to send the prison this escort health section about Ade:
        | essentials   | diagnosis   |
        | <essentials> | <diagnosis> |
      Then the prison refuses the escort health section about Ade because <because>
      And the prison shows healthcare exactly this of Ade's outgoing escort record:
        | content            |
        | Carries an inhaler |

      Examples:
        | n | essentials         | diagnosis | because          |
        | 5 |                    |           | it is empty      |
        | 6 | Carries an inhaler | Asthma    | it says too much |
