package eu.salvus.server.twin;

/** A path that leads to nothing in a twin. */
final class IllegalPathException extends RuntimeException {

    private final String path;

    IllegalPathException(String path, Throwable cause) {
        super(path, cause);
        this.path = path;
    }

    String path() {
        return path;
    }
}
