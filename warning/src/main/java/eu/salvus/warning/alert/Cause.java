package eu.salvus.warning.alert;

/** Why an alert is raised. Whatever else changes folds in and tells nobody. */
public enum Cause {
    /** It was not there before. */
    NEW,
    /** Its severity class is another. */
    SEVERITY,
    /** It is exploited otherwise than before, or known to be used for ransomware. */
    EXPLOITATION,
    /** Something else is to be done. */
    REMEDIATION,
    /** Something else is affected than before, or nothing any more. */
    AFFECTEDNESS,
    /** What people said of it held for a time only, and that is over. */
    ASKED_AGAIN
}
