package eu.salvus.twin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the network, with what its {@link Profile} states already filled in; {@code null} is unknown.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param profile id of the profile it takes its unstated properties from
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
 * @param network by what its network knows it
 * @param operatingSystem what it runs on
 * @param exposed whether the Internet reaches it
 * @param services the protocols it listens on, in the order of {@link Protocol}
 * @param controls its security controls
 * @param holds the sessions and credentials on it
 * @param hostedOn id of the hypervisor it runs on
 * @param goldenImage whether it can be rebuilt from a prepared image instead of by hand
 */
public record Asset(
        String id,
        @Nullable String name,
        @Nullable String profile,
        Kind kind,
        @Nullable String role,
        String zone,
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String cpe,
        @Nullable String purl,
        @Nullable String udi,
        List<String> fileHashes,
        NetworkIdentity network,
        OperatingSystem operatingSystem,
        @Nullable Boolean exposed,
        @Nullable Set<Protocol> services,
        Controls controls,
        Holds holds,
        @Nullable String hostedOn,
        @Nullable Boolean goldenImage) {
    /** Copies the hashes and the services. */
    public Asset {
        fileHashes = List.copyOf(fileHashes);
        services = services == null ? null : Protocol.copyOf(services);
    }

    /** A builder for an asset or a profile with this id and nothing else stated. */
    public static AssetBuilder builder(String id) {
        return new AssetBuilder(id);
    }

    /** A builder that starts from everything this asset states. */
    public AssetBuilder toBuilder() {
        return new AssetBuilder(id)
                .name(name)
                .profile(profile)
                .kind(kind)
                .role(role)
                .zone(zone)
                .vendor(vendor)
                .product(product)
                .version(version)
                .model(model)
                .serialNumber(serialNumber)
                .cpe(cpe)
                .purl(purl)
                .udi(udi)
                .fileHashes(fileHashes)
                .network(network)
                .operatingSystem(operatingSystem)
                .exposed(exposed)
                .services(services)
                .controls(controls)
                .holds(holds)
                .hostedOn(hostedOn)
                .goldenImage(goldenImage);
    }

    /** What sort of thing an asset is. */
    public enum Kind {
        /** A computer people work on. */
        WORKSTATION,
        /** A computer that serves others, physical or virtual. */
        SERVER,
        /** A device for diagnosis, monitoring or treatment. */
        MEDICAL_DEVICE,
        /** A switch, router, firewall, access point, gateway. */
        NETWORK_DEVICE,
        /** Doors, heating, lifts, power, telephones, badges. */
        BUILDING_SYSTEM,
        /** A telephone or tablet. */
        MOBILE
    }
}
