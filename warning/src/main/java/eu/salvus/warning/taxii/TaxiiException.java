package eu.salvus.warning.taxii;

/** A request that is not done; told to who made it. */
final class TaxiiException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;

    TaxiiException(int status, String title, String description) {
        super(description);
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    static TaxiiException notFound() {
        return new TaxiiException(404, "Not found", "There is no such thing here, or not for you.");
    }

    static TaxiiException badParameter(String name, String value, String remedy) {
        return new TaxiiException(400, "Bad parameter", name + "=" + value + ": " + remedy);
    }
}
