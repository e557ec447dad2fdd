package eu.salvus.twin.yaml;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Holds;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Profile;
import org.jspecify.annotations.Nullable;

/** How assets and their profiles are written. */
final class AssetShapes {
    private static final WordForm<Asset.Kind> KIND = new WordForm<>(Asset.Kind.class);
    private static final ReferenceForm ZONE_ID = new ReferenceForm(Part.ZONE);
    private static final ReferenceForm ASSET_ID = new ReferenceForm(Part.ASSET);
    private static final ReferenceForm ACCOUNT_ID = new ReferenceForm(Part.ACCOUNT);

    static final Shape<OperatingSystem> OPERATING_SYSTEM = Shape.<OperatingSystem>of("an operating system")
            .optional("name", TextForm.FREE, OperatingSystem::name)
            .optional("supportEnds", DateForm.DATE, OperatingSystem::supportEnds)
            .build(v -> new OperatingSystem(v.get("name"), v.get("supportEnds")));

    static final Shape<Controls> CONTROLS = Shape.<Controls>of("the controls of an asset")
            .optional(
                    "endpointProtection",
                    new WordForm<>(Controls.EndpointProtection.class),
                    Controls::endpointProtection)
            .optional("patchDelayDays", new WholeForm(0, 20_000), Controls::patchDelayDays)
            .optional("usb", new WordForm<>(Controls.Usb.class), Controls::usb)
            .optional("applicationControl", BooleanForm.BOOLEAN, Controls::applicationControl)
            .optional("sharedLocalAdministrator", BooleanForm.BOOLEAN, Controls::sharedLocalAdministrator)
            .optional("logging", new WordForm<>(Controls.Logging.class), Controls::logging)
            .build(v -> new Controls(
                    v.get("endpointProtection"),
                    v.get("patchDelayDays"),
                    v.get("usb"),
                    v.get("applicationControl"),
                    v.get("sharedLocalAdministrator"),
                    v.get("logging")));

    static final Shape<Holds> HOLDS = Shape.<Holds>of("what an asset holds")
            .list("sessions", ACCOUNT_ID, Holds::sessions)
            .list("credentials", ACCOUNT_ID, Holds::credentials)
            .build(v -> new Holds(v.list("sessions"), v.list("credentials")));

    static final Shape<NetworkIdentity> NETWORK = Shape.<NetworkIdentity>of("the network identity of an asset")
            .optional("hostName", TextForm.FREE, NetworkIdentity::hostName)
            .list("ipAddresses", TextForm.IP_ADDRESS, NetworkIdentity::ipAddresses)
            .list("macAddresses", TextForm.MAC_ADDRESS, NetworkIdentity::macAddresses)
            .build(v -> new NetworkIdentity(v.get("hostName"), v.list("ipAddresses"), v.list("macAddresses")));

    /** Assets as they are written, before their profiles complete them. */
    static final Shape<Asset> ASSET = Shape.<Asset>of("an asset")
            .required("id", new IdForm(Part.ASSET), Asset::id)
            .optional("name", TextForm.FREE, Asset::name)
            .optional("profile", new ReferenceForm(Part.PROFILE), Asset::profile)
            .optional("kind", KIND, Asset::kind)
            .optional("role", TextForm.WORD, Asset::role)
            .optional("zone", ZONE_ID, Asset::zone)
            .optional("vendor", TextForm.FREE, Asset::vendor)
            .optional("product", TextForm.FREE, Asset::product)
            .optional("version", TextForm.FREE, Asset::version)
            .optional("model", TextForm.FREE, Asset::model)
            .optional("serialNumber", TextForm.FREE, Asset::serialNumber)
            .optional("cpe", TextForm.CPE, Asset::cpe)
            .optional("purl", TextForm.PURL, Asset::purl)
            .optional("udi", TextForm.FREE, Asset::udi)
            .list("fileHashes", TextForm.FILE_HASH, Asset::fileHashes)
            .optional("network", NETWORK, Asset::network)
            .optional("operatingSystem", OPERATING_SYSTEM, Asset::operatingSystem)
            .optional("exposed", BooleanForm.BOOLEAN, Asset::exposed)
            .optional("services", SetForm.PROTOCOLS, Asset::services)
            .optional("controls", CONTROLS, Asset::controls)
            .optional("holds", HOLDS, Asset::holds)
            .optional("hostedOn", ASSET_ID, Asset::hostedOn)
            .optional("goldenImage", BooleanForm.BOOLEAN, Asset::goldenImage)
            .build(v -> asset(v).profile(v.<String>get("profile")).build());

    static final Shape<Profile> PROFILE = Shape.<Profile>of("a profile")
            .required("id", new IdForm(Part.PROFILE), Profile::id)
            .optional("name", TextForm.FREE, Profile::name)
            .optional("kind", KIND, Profile::kind)
            .optional("role", TextForm.WORD, Profile::role)
            .optional("zone", ZONE_ID, Profile::zone)
            .optional("vendor", TextForm.FREE, Profile::vendor)
            .optional("product", TextForm.FREE, Profile::product)
            .optional("version", TextForm.FREE, Profile::version)
            .optional("model", TextForm.FREE, Profile::model)
            .optional("serialNumber", TextForm.FREE, Profile::serialNumber)
            .optional("cpe", TextForm.CPE, Profile::cpe)
            .optional("purl", TextForm.PURL, Profile::purl)
            .optional("udi", TextForm.FREE, Profile::udi)
            .list("fileHashes", TextForm.FILE_HASH, Profile::fileHashes)
            .optional("operatingSystem", OPERATING_SYSTEM, Profile::operatingSystem)
            .optional("exposed", BooleanForm.BOOLEAN, Profile::exposed)
            .optional("services", SetForm.PROTOCOLS, Profile::services)
            .optional("controls", CONTROLS, Profile::controls)
            .optional("holds", HOLDS, Profile::holds)
            .optional("hostedOn", ASSET_ID, Profile::hostedOn)
            .optional("goldenImage", BooleanForm.BOOLEAN, Profile::goldenImage)
            .build(v -> properties(v).buildProfile());

    private AssetShapes() {}

    /** What was read of an asset. */
    static AssetBuilder asset(Values v) {
        return properties(v).network(v.get("network", NetworkIdentity.UNKNOWN));
    }

    /** What was read of an asset or a profile. */
    static AssetBuilder properties(Values v) {
        return Asset.builder(v.need("id"))
                .name(v.get("name"))
                .kind(v.get("kind"))
                .role(v.get("role"))
                .zone(v.get("zone"))
                .vendor(v.get("vendor"))
                .product(v.get("product"))
                .version(v.get("version"))
                .model(v.get("model"))
                .serialNumber(v.get("serialNumber"))
                .cpe(v.get("cpe"))
                .purl(v.get("purl"))
                .udi(v.get("udi"))
                .fileHashes(v.list("fileHashes"))
                .operatingSystem(v.get("operatingSystem", OperatingSystem.UNKNOWN))
                .exposed(v.get("exposed"))
                .services(v.get("services"))
                .controls(v.get("controls", Controls.UNKNOWN))
                .holds(v.get("holds", Holds.NOTHING))
                .hostedOn(v.get("hostedOn"))
                .goldenImage(v.get("goldenImage"));
    }

    /** An asset as it is written: without what its profile states too. */
    static Tree.Branch tree(Asset asset, @Nullable Profile profile) {
        Tree.Branch whole = ASSET.tree(asset);
        if (profile == null) {
            return whole;
        }
        Tree.Branch shared = PROFILE.tree(profile);
        shared.entries().remove("id");
        shared.entries().remove("name");
        return whole.minus(shared);
    }
}
