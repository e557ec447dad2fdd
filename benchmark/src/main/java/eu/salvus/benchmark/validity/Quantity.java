package eu.salvus.benchmark.validity;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;

/**
 * What may be compared with a published number, each a value of one run. Days count from the moment the first digital service went down,
 * unless the quantity says otherwise; a run in which none went down has no value.
 */
enum Quantity {
    /** From the attacker's first foothold until he struck. */
    FOOTHOLD_TO_STRIKE(Unit.DAYS, About.NOTHING, When.NEVER),
    /** From the first foothold until the hospital knew. */
    FOOTHOLD_TO_NOTICE(Unit.DAYS, About.NOTHING, When.NEVER),
    /** From the strike until the attacker was out, when recovery begins. */
    STRIKE_TO_ERADICATION(Unit.DAYS, About.NOTHING, When.NEVER),
    /** Machines that the attack put out of use, of all. */
    MACHINES_LOST(Unit.SHARE, About.NOTHING, When.NEVER),
    /** Machines that the hospital's own reactions cut, of those and the ones the attack put out of use. */
    CUT_BY_REACTIONS(Unit.SHARE, About.NOTHING, When.NEVER),
    /** Backup copies lost, of all, in runs in which the attacker struck. */
    BACKUPS_LOST(Unit.SHARE, About.NOTHING, When.NEVER),
    /** Machines in use again at the end of a day, of those that went out until then. */
    MACHINES_BACK(Unit.SHARE, About.NOTHING, When.AT_END),
    /** Until the first digital service was back. */
    FIRST_BACK(Unit.DAYS, About.NOTHING, When.NEVER),
    /** Until 80 % of the digital services were back. */
    EIGHTY_BACK(Unit.DAYS, About.NOTHING, When.NEVER),
    /** Until all digital services were back. */
    ALL_BACK(Unit.DAYS, About.NOTHING, When.NEVER),
    /** How long a digital service was down, in runs in which it was. */
    SERVICE_DOWN(Unit.DAYS, About.DIGITAL, When.NEVER),
    /** The share of its capacity that a clinical service had on average between two days. */
    CAPACITY(Unit.SHARE, About.CLINICAL, When.BETWEEN),
    /** Patients whom a clinical service treated between two days, of those it treats usually. */
    VOLUME(Unit.SHARE, About.CLINICAL, When.BETWEEN),
    /** Capacity that a clinical service lost between two days, of what it lost in the first seven. */
    LOSS_AGAINST_FIRST_WEEK(Unit.SHARE, About.CLINICAL, When.BETWEEN),
    /** Patients of a clinical service sent to neighbours between two days. */
    DIVERTED(Unit.PATIENTS, About.CLINICAL, When.BETWEEN),
    /** Days on which a clinical service sent patients to neighbours. */
    DIVERTING(Unit.DAYS, About.CLINICAL, When.NEVER),
    /** Where a clinical service stands in the order in which those that fell were wholly back: 0 for the first, 1 for the last. */
    PLACE_OF_RETURN(Unit.SHARE, About.CLINICAL, When.NEVER);

    /** What a value is counted in. */
    enum Unit {
        /** Days of 24 hours. */
        DAYS,
        /** Part of a whole, 0 to 1; more is possible where patients who waited are treated too. */
        SHARE,
        /** Patients. */
        PATIENTS
    }

    /** What a quantity must be told to be about. */
    enum About {
        /** The whole run. */
        NOTHING(Kindless.class),
        /** A sort of digital service. */
        DIGITAL(DigitalService.Kind.class),
        /** A sort of clinical service. */
        CLINICAL(ClinicalService.Kind.class);

        private final Class<? extends Enum<?>> kinds;

        About(Class<? extends Enum<?>> kinds) {
            this.kinds = kinds;
        }

        /** What it may be about. */
        Class<? extends Enum<?>> kinds() {
            return kinds;
        }
    }

    /** Which days a quantity must be told. */
    enum When {
        /** None. */
        NEVER,
        /** The last. */
        AT_END,
        /** The first and the last. */
        BETWEEN
    }

    private enum Kindless {}

    private final Unit unit;
    private final About about;
    private final When when;

    Quantity(Unit unit, About about, When when) {
        this.unit = unit;
        this.about = about;
        this.when = when;
    }

    /** What it is counted in. */
    Unit unit() {
        return unit;
    }

    /** What it must be told to be about. */
    About about() {
        return about;
    }

    /** Which days it must be told. */
    When when() {
        return when;
    }
}
