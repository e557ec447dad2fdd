package eu.salvus.mal.model;

/**
 * Where an attacker starts.
 *
 * @param asset the id of an asset
 * @param step one of its attack steps
 */
public record Entry(String asset, String step) {
    @Override
    public String toString() {
        return asset + ":" + step;
    }
}
