package eu.salvus.simulation.measure;

/** What the price of a measure is counted by. */
public enum Unit {
    /** Parts of the twin that the measure's first change changes: machines, accounts, flows, copies, services. */
    PART,
    /** People: those behind the accounts that the first change changes, or all of the house when it changes no account. */
    PERSON,
    /** Workstations and servers of the house, whatever the measure changes. */
    MACHINE,
    /** Gigabytes of the backup copies that the first change changes or adds. */
    GIGABYTE
}
