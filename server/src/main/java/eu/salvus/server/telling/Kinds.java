package eu.salvus.server.telling;

/**
 * What of itself an organisation tells, each by itself.
 *
 * @param answers that an advisory touches it, and how people answered
 * @param counts how many of its machines are affected
 * @param incidents that an alert has become an incident
 */
record Kinds(boolean answers, boolean counts, boolean incidents) {

    /** Nothing at all. */
    static final Kinds NONE = new Kinds(false, false, false);

    boolean any() {
        return answers || counts || incidents;
    }

    boolean ofAdvisories() {
        return answers || counts;
    }
}
