package eu.salvus.simulation.measure;

/** What the price of a measure is counted by. */
public enum Unit {
    /** Parts that the measure changes, of the kind that its first change is about: machines, accounts, flows, copies, services. */
    PART,
    /** People: those behind the accounts that it changes, or all users of the house when it is about no account. */
    PERSON,
    /** Workstations and servers of the house, whatever the measure changes. */
    MACHINE,
    /** Gigabytes of the backup copies that it changes, or to each of which it adds another. */
    GIGABYTE
}
