Feature: What becomes of a change

  A change that is answered and not kept is worse than one that is refused.

  @REQ-FHIR-02 @must @binds-fhir
  Rule: A resource that an update has cancelled is cancelled wherever it is shown afterwards

    Example: [FHIR-02.1] What was cancelled is read as cancelled
      Given the server holds an entry that can be cancelled
      When the entry is cancelled
      Then the entry is read as cancelled

    Example: [FHIR-02.2] What was cancelled is found as cancelled
      Given the server holds an entry that can be cancelled
      When the entry is cancelled
      Then the entry is found as cancelled

  @REQ-FHIR-03 @must @binds-fhir
  Rule: An update that names an outdated version in If-Match is refused, and changes nothing

    Example: [FHIR-03.1] A change from the version before is refused
      Given the server holds an entry that has a version and can be changed
      And somebody has changed the entry
      When the entry is changed from the version before
      Then the change is refused, and the entry is as it was left

    Example: [FHIR-03.2] The same change from the newest version is taken
      Given the server holds an entry that has a version and can be changed
      And somebody has changed the entry
      When the entry is changed from the version before
      Then the same change from the newest version is taken

    Example: [FHIR-03.3] Of two changes from one version, one is taken
      Given the server holds an entry that has a version and can be changed
      When the entry is changed twice from one version at once
      Then one of the two changes is taken and the other refused

  @REQ-FHIR-15 @must @binds-fhir
  Rule: A resource that was deleted can neither be read nor found, and no other is gone with it

    Example: [FHIR-15.1] What was removed cannot be read
      Given the server holds two entries that can be removed
      When the first entry is removed
      Then it can no longer be read

    Example: [FHIR-15.2] What was removed is not found
      Given the server holds two entries that can be removed
      When the first entry is removed
      Then it is no longer found

    Example: [FHIR-15.3] What is like it stays
      Given the server holds two entries that can be removed
      When the first entry is removed
      Then the other entry is still there

  @REQ-FHIR-17 @should @binds-fhir
  Rule: An earlier version of a resource is shown as it was

    Example: [FHIR-17.1] The first version is as it was
      Given the server holds an entry with earlier versions
      And somebody has changed the entry
      When the first version of the entry is read
      Then it is as it was

  @REQ-FHIR-18 @should @binds-fhir
  Rule: The history of a resource holds each of its versions, newest first

    Example: [FHIR-18.1] The history holds each version once, newest first
      Given the server holds an entry with a list of versions
      And somebody has changed the entry
      When the versions of the entry are listed
      Then each version is listed once, newest first

  @REQ-FHIR-19 @must @binds-fhir
  Rule: An update is kept whole as a new version, or refused whole

    Example: [FHIR-19.1] A change makes a new version
      Given the server holds an entry that can be changed
      And somebody has changed the entry
      Then the entry has a version of its own since

    Example: [FHIR-19.2] A change to what is invalid is refused
      Given the server holds an entry that can be changed
      When the entry is changed to have a code that there is not
      Then that is refused, and taken without the flaw
