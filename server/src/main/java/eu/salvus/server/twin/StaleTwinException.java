package eu.salvus.server.twin;

/** Somebody else has saved a version since the one that was edited. */
final class StaleTwinException extends RuntimeException {

    private final transient StoredTwin newest;

    StaleTwinException(StoredTwin newest) {
        super("version " + newest.version() + " was saved meanwhile");
        this.newest = newest;
    }

    StoredTwin newest() {
        return newest;
    }
}
