package eu.salvus.report.page;

/** For whom a page is. */
public enum Audience {
    /** Whoever looks after the hospital's machines: everything, by name. */
    SPECIALISTS,
    /** Whoever decides: no path of the attacker, no machine, zone, account or supplier by name. */
    DIRECTORS
}
