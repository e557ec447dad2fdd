package eu.salvus.mal;

/**
 * One thing wrong in a language or a model.
 *
 * @param place where
 * @param message what is wrong, with the value
 * @param remedy what to do about it
 */
public record Problem(Place place, String message, String remedy) {
    @Override
    public String toString() {
        return place + ": " + message + (remedy.isEmpty() ? "" : " — " + remedy);
    }
}
