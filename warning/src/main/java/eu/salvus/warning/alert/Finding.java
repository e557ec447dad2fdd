package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Vulnerability;
import java.util.List;

/**
 * That an asset is, or may be, a product of an advisory. Where it surely has one weakness of the advisory and another is to check, or
 * different lines of the advisory speak of them, each group of weaknesses is a finding of its own.
 *
 * @param ref of the asset
 * @param asset as its twin has it
 * @param product id of the product in the advisory
 * @param sighting why we think so; affected where a weakness of that product would be the asset's too
 * @param weaknesses those it is about, all as sure as the sighting; none where the advisory names the product and says nothing more of it
 */
public record Finding(AssetRef ref, Asset asset, String product, Sighting sighting, List<Vulnerability> weaknesses) {
    /** Copies the list. */
    public Finding {
        weaknesses = List.copyOf(weaknesses);
    }
}
