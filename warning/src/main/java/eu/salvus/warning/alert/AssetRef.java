package eu.salvus.warning.alert;

/**
 * An asset of an organisation.
 *
 * @param twin id of the twin, among all of the organisation
 * @param asset id of the asset within the twin
 */
public record AssetRef(String twin, String asset) implements Comparable<AssetRef> {
    @Override
    public int compareTo(AssetRef other) {
        int byTwin = twin.compareTo(other.twin);
        return byTwin == 0 ? asset.compareTo(other.asset) : byTwin;
    }
}
