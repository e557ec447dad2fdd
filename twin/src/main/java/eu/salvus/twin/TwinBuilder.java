package eu.salvus.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a {@link Twin}; the lists are to be added to. */
public final class TwinBuilder {
    private final String id;
    private final String name;
    private final LocalDate asOf;
    private @Nullable String archetype;
    private @Nullable String country;
    private final List<Site> sites = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Supplier> suppliers = new ArrayList<>();
    private final List<RemoteAccess> remoteAccesses = new ArrayList<>();
    private final List<UpdateChannel> updateChannels = new ArrayList<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<BackupCopy> backupCopies = new ArrayList<>();
    private final List<DigitalService> digitalServices = new ArrayList<>();
    private final List<ClinicalService> clinicalServices = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Neighbour> neighbours = new ArrayList<>();
    private CommonControls commonControls = CommonControls.UNKNOWN;
    private RecoveryPlan recoveryPlan = RecoveryPlan.NONE;
    private ReactionPlan reactionPlan = ReactionPlan.UNKNOWN;

    TwinBuilder(String id, String name, LocalDate asOf) {
        this.id = id;
        this.name = name;
        this.asOf = asOf;
    }

    /** See {@link Twin#archetype()}. */
    public TwinBuilder archetype(@Nullable String value) {
        archetype = value;
        return this;
    }

    /** See {@link Twin#country()}. */
    public TwinBuilder country(@Nullable String value) {
        country = value;
        return this;
    }

    /** See {@link Twin#commonControls()}. */
    public TwinBuilder commonControls(CommonControls value) {
        commonControls = value;
        return this;
    }

    /** See {@link Twin#recoveryPlan()}. */
    public TwinBuilder recoveryPlan(RecoveryPlan value) {
        recoveryPlan = value;
        return this;
    }

    /** See {@link Twin#reactionPlan()}. */
    public TwinBuilder reactionPlan(ReactionPlan value) {
        reactionPlan = value;
        return this;
    }

    /** See {@link Twin#sites()}. */
    public List<Site> sites() {
        return sites;
    }

    /** See {@link Twin#zones()}. */
    public List<Zone> zones() {
        return zones;
    }

    /** See {@link Twin#flows()}. */
    public List<Flow> flows() {
        return flows;
    }

    /** See {@link Twin#profiles()}. */
    public List<Profile> profiles() {
        return profiles;
    }

    /** See {@link Twin#assets()}. */
    public List<Asset> assets() {
        return assets;
    }

    /** See {@link Twin#accounts()}. */
    public List<Account> accounts() {
        return accounts;
    }

    /** See {@link Twin#suppliers()}. */
    public List<Supplier> suppliers() {
        return suppliers;
    }

    /** See {@link Twin#remoteAccesses()}. */
    public List<RemoteAccess> remoteAccesses() {
        return remoteAccesses;
    }

    /** See {@link Twin#updateChannels()}. */
    public List<UpdateChannel> updateChannels() {
        return updateChannels;
    }

    /** See {@link Twin#datasets()}. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** See {@link Twin#backupCopies()}. */
    public List<BackupCopy> backupCopies() {
        return backupCopies;
    }

    /** See {@link Twin#digitalServices()}. */
    public List<DigitalService> digitalServices() {
        return digitalServices;
    }

    /** See {@link Twin#clinicalServices()}. */
    public List<ClinicalService> clinicalServices() {
        return clinicalServices;
    }

    /** See {@link Twin#teams()}. */
    public List<Team> teams() {
        return teams;
    }

    /** See {@link Twin#neighbours()}. */
    public List<Neighbour> neighbours() {
        return neighbours;
    }

    /** The twin of what was collected so far; its references are not checked. */
    public Twin build() {
        return new Twin(
                id,
                name,
                archetype,
                country,
                asOf,
                sites,
                zones,
                flows,
                profiles,
                assets,
                accounts,
                suppliers,
                remoteAccesses,
                updateChannels,
                datasets,
                backupCopies,
                digitalServices,
                clinicalServices,
                teams,
                neighbours,
                commonControls,
                recoveryPlan,
                reactionPlan);
    }
}
