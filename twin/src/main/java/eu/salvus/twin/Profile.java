package eu.salvus.twin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Properties that many assets share; an asset that names a profile takes from it what it does not state itself.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param kind what sort of thing it is
 * @param role what it does, in kebab case, such as {@code domain-controller}; an open list, see {@link Role}
 * @param zone id of the zone it stands in
 * @param vendor its maker, as the maker writes it
 * @param product its product name
 * @param version its version
 * @param model its model number
 * @param serialNumber its serial number
 * @param cpe its CPE 2.3 name or CPE 2.2 URI
 * @param purl its package URL
 * @param udi its unique device identifier
 * @param fileHashes hashes of files of its software, such as {@code sha256:} and 64 hexadecimal digits in lower case
 * @param operatingSystem what it runs on
 * @param exposed whether the Internet reaches it
 * @param services the protocols it listens on, in the order of {@link Protocol}
 * @param controls its security controls
 * @param holds the sessions and credentials on it
 * @param hostedOn id of the hypervisor it runs on
 * @param goldenImage whether it can be rebuilt from a prepared image instead of by hand
 */
public record Profile(
        String id,
        @Nullable String name,
        Asset.@Nullable Kind kind,
        @Nullable String role,
        @Nullable String zone,
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String cpe,
        @Nullable String purl,
        @Nullable String udi,
        List<String> fileHashes,
        OperatingSystem operatingSystem,
        @Nullable Boolean exposed,
        @Nullable Set<Protocol> services,
        Controls controls,
        Holds holds,
        @Nullable String hostedOn,
        @Nullable Boolean goldenImage) {
    /** Copies the hashes and the services. */
    public Profile {
        fileHashes = List.copyOf(fileHashes);
        services = services == null ? null : Protocol.copyOf(services);
    }

    /** The asset with what it leaves unstated taken from this profile; the asset itself when nothing changes. */
    public Asset complete(Asset asset) {
        Asset completed = asset.toBuilder().completeFrom(this).build();
        return completed.equals(asset) ? asset : completed;
    }
}
