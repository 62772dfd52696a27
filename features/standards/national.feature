Feature: Records in the national form

  Who receives a record that is not in the national form cannot read it, or reads something else.

  @REQ-STD-02 @must @binds-hc
  Rule: Exchange with the NHS uses the national standards and services in force, and FHIR UK Core where it applies

    Background:
      Given Ade is held at Kirkvale

    Example: [STD-02.1] A person with an NHS number
      When an identity officer records Ade's NHS number as verified
      Then the healthcare system has told of a person, and of nothing but in the national form

    Example: [STD-02.2] An appointment
      When a nurse does this clinical work for Ade:
        | work        | words  |
        | appointment | Review |
      Then the healthcare system has told of an appointment, and of nothing but in the national form

    Example: [STD-02.3] A prescription
      When a doctor does this clinical work for Ade:
        | work         | words                          |
        | prescription | Amoxicillin 500 mg three times |
      Then the healthcare system has told of a prescription, and of nothing but in the national form

    Example: [STD-02.4] An alert
      Given the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then the healthcare system has told of an alert, and of nothing but in the national form

    Example: [STD-02.5] A note
      When a nurse does this clinical work for Ade:
        | work | words                         |
        | note | Cough for a week, chest clear |
      Then the healthcare system has told of a note, and of nothing but in the national form

    Example: [STD-02.6] A decision on registration
      When a nurse explains registration to Ade
      Then the healthcare system has told of a registration decision, and of nothing but in the national form

    Example: [STD-02.7] The audit of a record
      When a doctor has viewed Ade's record
      Then the audit of Ade's record tells in full of all that was done with it
      And the healthcare system has told of an audit record, and of nothing but in the national form

    Example: [STD-02.8] A discharge summary
      When a doctor writes the discharge summary "Epilepsy, on lamotrigine" of Ade
      Then the healthcare system has told of a discharge summary, and of nothing but in the national form

    Example: [STD-02.9] A concern
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then the healthcare system has told of a concern, and of nothing but in the national form

    Example: [STD-02.10] A request that is refused
      When a nurse asks about Ade with an unknown search parameter
      Then the healthcare system has told of a refusal, and of nothing but in the national form
