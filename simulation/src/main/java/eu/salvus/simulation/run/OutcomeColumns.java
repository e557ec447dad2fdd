package eu.salvus.simulation.run;

import eu.salvus.simulation.preparation.PreparedHospital;

/**
 * Where each value of a run stands in its row of the outcome table. Times are hours since the beginning, those of
 * recovery since the first digital service went down: NaN when the thing never happened, infinite for a return that did not come before
 * the account was closed.
 */
public final class OutcomeColumns {

    /** Care-hours lost, weighted. */
    public static final int CARE = 0;
    /** 1 if a backlog was left at the end of the account, else 0. */
    public static final int CENSORED = 1;
    /** When the attacker got a foothold. */
    public static final int FOOTHOLD = 2;
    /** When the first resource went out by his act. */
    public static final int STRUCK = 3;
    /** When the hospital first knew. */
    public static final int NOTICED = 4;
    /** Machines out of use by the attack. */
    public static final int MACHINES_OUT = 5;
    /** Machines that reactions took off the network or switched off. */
    public static final int CUT = 6;
    /** Backup copies lost. */
    public static final int BACKUPS_LOST = 7;
    /** People exposed. */
    public static final int PEOPLE = 8;
    /** When the first digital service was back. */
    public static final int FIRST_BACK = 9;
    /** When 80 % of the digital services were back. */
    public static final int EIGHTY_BACK = 10;
    /** When all digital services were back. */
    public static final int ALL_BACK = 11;

    /** Medical devices that were changed. */
    public static final int TAMPERED = 12;
    /** Hours that changed devices were in use, summed over the devices. */
    public static final int WRONG_HOURS = 13;

    private static final int GLOBALS = 14;

    /** Of a clinical service: care-hours lost, unweighted. */
    public static final int CARE_HOURS = 0;
    /** Of a clinical service: patients not treated. */
    public static final int PATIENTS = 1;
    /** Of a clinical service: patients treated elsewhere. */
    public static final int DIVERTED = 2;
    /** Of a clinical service: patients treated later. */
    public static final int POSTPONED = 3;
    /** Of a clinical service: urgent patients not treated in time. */
    public static final int MISSED_URGENT = 4;
    /** Of a clinical service: planned patients not treated in time. */
    public static final int MISSED_ELECTIVE = 5;
    /** Of a clinical service: when its capacity first fell. */
    public static final int FIRST_FALL = 6;
    /** Of a clinical service: lowest share of its capacity. */
    public static final int LOWEST = 7;
    /** Of a clinical service: hours below half of its capacity. */
    public static final int BELOW_HALF = 8;
    /** Of a clinical service: when its capacity was whole again. */
    public static final int BACK = 9;

    private static final int PER_CLINICAL = 10;

    private final int clinical;
    private final int digital;

    /** The columns of a prepared hospital. */
    public static OutcomeColumns of(PreparedHospital prepared) {
        return new OutcomeColumns(prepared.clinical().size(), prepared.care().digitalServices());
    }

    private OutcomeColumns(int clinicalServices, int digitalServices) {
        clinical = clinicalServices;
        digital = digitalServices;
    }

    /** The number of columns. */
    public int count() {
        return GLOBALS + clinical * PER_CLINICAL + digital;
    }

    /** The column of a value of a clinical service. */
    public int clinical(int service, int value) {
        return GLOBALS + service * PER_CLINICAL + value;
    }

    /** Hours a digital service was down, 0 when it was not. */
    public int digital(int service) {
        return GLOBALS + clinical * PER_CLINICAL + service;
    }
}
