package eu.salvus.twin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the properties of an {@link Asset} or a {@link Profile}; what is not set stays unknown. */
public final class AssetBuilder {
    private final String id;
    private @Nullable String name;
    private @Nullable String profile;
    private Asset.@Nullable Kind kind;
    private @Nullable String role;
    private @Nullable String zone;
    private @Nullable String vendor;
    private @Nullable String product;
    private @Nullable String version;
    private @Nullable String model;
    private @Nullable String serialNumber;
    private @Nullable String cpe;
    private @Nullable String purl;
    private @Nullable String udi;
    private List<String> fileHashes = List.of();
    private NetworkIdentity network = NetworkIdentity.UNKNOWN;
    private OperatingSystem operatingSystem = OperatingSystem.UNKNOWN;
    private @Nullable Boolean exposed;
    private @Nullable Set<Protocol> services;
    private Controls controls = Controls.UNKNOWN;
    private Holds holds = Holds.NOTHING;
    private @Nullable String hostedOn;
    private @Nullable Boolean goldenImage;

    AssetBuilder(String id) {
        this.id = id;
    }

    /** See {@link Asset#name()}. */
    public AssetBuilder name(@Nullable String value) {
        this.name = value;
        return this;
    }

    /** See {@link Asset#profile()}. */
    public AssetBuilder profile(@Nullable String value) {
        this.profile = value;
        return this;
    }

    /** See {@link Asset#kind()}. */
    public AssetBuilder kind(Asset.@Nullable Kind value) {
        this.kind = value;
        return this;
    }

    /** See {@link Asset#role()}. */
    public AssetBuilder role(@Nullable String value) {
        this.role = value;
        return this;
    }

    /** See {@link Asset#zone()}. */
    public AssetBuilder zone(@Nullable String value) {
        this.zone = value;
        return this;
    }

    /** See {@link Asset#vendor()}. */
    public AssetBuilder vendor(@Nullable String value) {
        this.vendor = value;
        return this;
    }

    /** See {@link Asset#product()}. */
    public AssetBuilder product(@Nullable String value) {
        this.product = value;
        return this;
    }

    /** See {@link Asset#version()}. */
    public AssetBuilder version(@Nullable String value) {
        this.version = value;
        return this;
    }

    /** See {@link Asset#model()}. */
    public AssetBuilder model(@Nullable String value) {
        this.model = value;
        return this;
    }

    /** See {@link Asset#serialNumber()}. */
    public AssetBuilder serialNumber(@Nullable String value) {
        this.serialNumber = value;
        return this;
    }

    /** See {@link Asset#cpe()}. */
    public AssetBuilder cpe(@Nullable String value) {
        this.cpe = value;
        return this;
    }

    /** See {@link Asset#purl()}. */
    public AssetBuilder purl(@Nullable String value) {
        this.purl = value;
        return this;
    }

    /** See {@link Asset#udi()}. */
    public AssetBuilder udi(@Nullable String value) {
        this.udi = value;
        return this;
    }

    /** See {@link Asset#fileHashes()}. */
    public AssetBuilder fileHashes(List<String> value) {
        this.fileHashes = value;
        return this;
    }

    /** See {@link Asset#network()}; a profile has none. */
    public AssetBuilder network(NetworkIdentity value) {
        this.network = value;
        return this;
    }

    /** See {@link Asset#operatingSystem()}. */
    public AssetBuilder operatingSystem(OperatingSystem value) {
        this.operatingSystem = value;
        return this;
    }

    /** See {@link Asset#exposed()}. */
    public AssetBuilder exposed(@Nullable Boolean value) {
        this.exposed = value;
        return this;
    }

    /** See {@link Asset#services()}. */
    public AssetBuilder services(@Nullable Set<Protocol> value) {
        this.services = value;
        return this;
    }

    /** See {@link Asset#controls()}. */
    public AssetBuilder controls(Controls value) {
        this.controls = value;
        return this;
    }

    /** See {@link Asset#holds()}. */
    public AssetBuilder holds(Holds value) {
        this.holds = value;
        return this;
    }

    /** See {@link Asset#hostedOn()}. */
    public AssetBuilder hostedOn(@Nullable String value) {
        this.hostedOn = value;
        return this;
    }

    /** See {@link Asset#goldenImage()}. */
    public AssetBuilder goldenImage(@Nullable Boolean value) {
        this.goldenImage = value;
        return this;
    }

    /** Names the profile and takes from it what is not set so far; a later setter still wins. */
    public AssetBuilder profile(Profile from) {
        profile = from.id();
        return completeFrom(from);
    }

    AssetBuilder completeFrom(Profile from) {
        kind = kind == null ? from.kind() : kind;
        role = role == null ? from.role() : role;
        zone = zone == null ? from.zone() : zone;
        vendor = vendor == null ? from.vendor() : vendor;
        product = product == null ? from.product() : product;
        version = version == null ? from.version() : version;
        model = model == null ? from.model() : model;
        serialNumber = serialNumber == null ? from.serialNumber() : serialNumber;
        cpe = cpe == null ? from.cpe() : cpe;
        purl = purl == null ? from.purl() : purl;
        udi = udi == null ? from.udi() : udi;
        fileHashes = fileHashes.isEmpty() ? from.fileHashes() : fileHashes;
        operatingSystem = operatingSystem.orElse(from.operatingSystem());
        exposed = exposed == null ? from.exposed() : exposed;
        services = services == null ? from.services() : services;
        controls = controls.orElse(from.controls());
        holds = holds.orElse(from.holds());
        hostedOn = hostedOn == null ? from.hostedOn() : hostedOn;
        goldenImage = goldenImage == null ? from.goldenImage() : goldenImage;
        return this;
    }

    /**
     * The asset.
     *
     * @throws IllegalStateException when neither it nor its profile states the kind and the zone
     */
    public Asset build() {
        if (kind == null || zone == null) {
            throw new IllegalStateException("asset " + id + " needs a kind and a zone, its own or its profile's");
        }
        return new Asset(
                id,
                name,
                profile,
                kind,
                role,
                zone,
                vendor,
                product,
                version,
                model,
                serialNumber,
                cpe,
                purl,
                udi,
                fileHashes,
                network,
                operatingSystem,
                exposed,
                services,
                controls,
                holds,
                hostedOn,
                goldenImage);
    }

    /** The profile; the builder's own profile name is not used. */
    public Profile buildProfile() {
        return new Profile(
                id,
                name,
                kind,
                role,
                zone,
                vendor,
                product,
                version,
                model,
                serialNumber,
                cpe,
                purl,
                udi,
                fileHashes,
                operatingSystem,
                exposed,
                services,
                controls,
                holds,
                hostedOn,
                goldenImage);
    }
}
