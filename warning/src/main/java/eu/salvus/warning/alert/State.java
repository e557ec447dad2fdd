package eu.salvus.warning.alert;

import java.util.Set;

/** What people have said to an alert. */
public enum State {
    /** Nobody has answered. */
    OPEN,
    /** It concerns us, and somebody is at it. */
    AFFECTED,
    /** It does not concern us. */
    NOT_OURS,
    /** What was to be done is done. */
    DONE,
    /** Somebody is needed who knows how. */
    NEED_HELP;

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == NOT_OURS || this == DONE;
    }

    /** Whether it leaves more to do than another: nobody may take for settled, or for looked after, what is not. */
    boolean isHeavierThan(State other) {
        return weight() > other.weight();
    }

    private int weight() {
        return switch (this) {
            case NOT_OURS, DONE -> 0;
            case OPEN -> 1;
            case AFFECTED -> 2;
            case NEED_HELP -> 3;
        };
    }

    /** What is left of an answer when the alert is raised again: what was done or denied was so for what was known then. */
    public State after(Set<Cause> causes) {
        boolean otherThing = causes.contains(Cause.REMEDIATION) || causes.contains(Cause.AFFECTEDNESS);
        return switch (this) {
            case DONE -> otherThing ? OPEN : DONE;
            case NOT_OURS -> causes.contains(Cause.AFFECTEDNESS) ? OPEN : NOT_OURS;
            case OPEN, AFFECTED, NEED_HELP -> this;
        };
    }
}
