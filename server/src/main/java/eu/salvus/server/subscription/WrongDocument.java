package eu.salvus.server.subscription;

/** A document is not what it should be. */
final class WrongDocument extends Exception {

    private final Trouble trouble;

    WrongDocument(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
