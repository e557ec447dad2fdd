package eu.salvus.server.telling;

/**
 * What of itself an organisation tells, each by itself.
 *
 * @param answers that an advisory touches it, and how people answered
 * @param counts how many of its machines are affected
 * @param incidents that an alert has become an incident
 * @param products which products it uses
 */
record Kinds(boolean answers, boolean counts, boolean incidents, boolean products) {

    /** Nothing at all. */
    static final Kinds NONE = new Kinds(false, false, false, false);

    boolean any() {
        return answers || counts || incidents || products;
    }

    boolean ofAdvisories() {
        return answers || counts;
    }
}
