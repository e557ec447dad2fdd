package eu.salvus.simulation;

/**
 * Where each value of a run stands in its row of the outcome table. Times are hours since the beginning, those of
 * recovery since the first digital service went down: NaN when the thing never happened, infinite for a return that did not come before
 * the account was closed.
 */
final class OutcomeColumns {

    static final int CARE = 0;
    static final int CENSORED = 1;
    static final int FOOTHOLD = 2;
    static final int STRUCK = 3;
    static final int NOTICED = 4;
    static final int MACHINES_OUT = 5;
    static final int CUT = 6;
    static final int BACKUPS_LOST = 7;
    static final int PEOPLE = 8;
    static final int FIRST_BACK = 9;
    static final int EIGHTY_BACK = 10;
    static final int ALL_BACK = 11;
    private static final int GLOBALS = 12;

    static final int CARE_HOURS = 0;
    static final int PATIENTS = 1;
    static final int DIVERTED = 2;
    static final int POSTPONED = 3;
    static final int MISSED_URGENT = 4;
    static final int MISSED_ELECTIVE = 5;
    static final int FIRST_FALL = 6;
    static final int LOWEST = 7;
    static final int BELOW_HALF = 8;
    static final int BACK = 9;
    private static final int PER_CLINICAL = 10;

    private final int clinical;
    private final int digital;

    OutcomeColumns(int clinicalServices, int digitalServices) {
        clinical = clinicalServices;
        digital = digitalServices;
    }

    int count() {
        return GLOBALS + clinical * PER_CLINICAL + digital;
    }

    int clinical(int service, int value) {
        return GLOBALS + service * PER_CLINICAL + value;
    }

    /** Hours a digital service was down, 0 when it was not. */
    int digital(int service) {
        return GLOBALS + clinical * PER_CLINICAL + service;
    }
}
