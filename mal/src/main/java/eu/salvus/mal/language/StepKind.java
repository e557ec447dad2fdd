package eu.salvus.mal.language;

/** The kinds of steps of MAL. */
public enum StepKind {
    /** {@code |}: starts when its first parent is done. */
    OR("|", "or"),
    /** {@code &}: starts when all its parents are done. */
    AND("&", "and"),
    /** {@code #}: done at time 0 when the defence is disabled, never when it is enabled. */
    DEFENCE("#", "defense"),
    /** {@code E}: done at time 0 when what it requires exists in the model, never otherwise. */
    EXISTS("E", "exist"),
    /** {@code !E}: done at time 0 when nothing of what it requires exists in the model, never otherwise. */
    NOT_EXISTS("!E", "notExist");

    private final String sign;
    private final String word;

    StepKind(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** As in a {@code .mal} file. */
    public String sign() {
        return sign;
    }

    /** As in the JSON of a {@code .mar} archive. */
    public String word() {
        return word;
    }

    /** Whether an attacker reaches it through its parents. */
    public boolean isAttack() {
        return this == OR || this == AND;
    }
}
