package eu.salvus.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hospital, described. What is not stated is unknown ({@code null}) and takes the range of the archetype.
 * The lists keep the order in which they were written; results must not depend on it.
 *
 * @param id of the whole twin, in kebab case
 * @param name what people call the hospital
 * @param archetype name of the archetype whose ranges fill what is unknown; the general ranges if none
 * @param country ISO 3166-1 code of two letters, such as {@code FR}
 * @param asOf the day the description is valid for; ages, such as the end of a system's support, are counted from it
 * @param sites see {@link Site}
 * @param zones see {@link Zone}
 * @param flows see {@link Flow}
 * @param profiles see {@link Profile}
 * @param assets see {@link Asset}
 * @param accounts see {@link Account}
 * @param suppliers see {@link Supplier}
 * @param remoteAccesses see {@link RemoteAccess}
 * @param updateChannels see {@link UpdateChannel}
 * @param datasets see {@link Dataset}
 * @param backupCopies see {@link BackupCopy}
 * @param digitalServices see {@link DigitalService}
 * @param clinicalServices see {@link ClinicalService}
 * @param teams see {@link Team}
 * @param neighbours see {@link Neighbour}
 * @param commonControls the security controls of the house as a whole
 * @param recoveryPlan in what order things come back, and by whom
 * @param reactionPlan what the hospital would do against an attack
 */
public record Twin(
        String id,
        String name,
        @Nullable String archetype,
        @Nullable String country,
        LocalDate asOf,
        List<Site> sites,
        List<Zone> zones,
        List<Flow> flows,
        List<Profile> profiles,
        List<Asset> assets,
        List<Account> accounts,
        List<Supplier> suppliers,
        List<RemoteAccess> remoteAccesses,
        List<UpdateChannel> updateChannels,
        List<Dataset> datasets,
        List<BackupCopy> backupCopies,
        List<DigitalService> digitalServices,
        List<ClinicalService> clinicalServices,
        List<Team> teams,
        List<Neighbour> neighbours,
        CommonControls commonControls,
        RecoveryPlan recoveryPlan,
        ReactionPlan reactionPlan) {
    /** The version of the format of files that this program reads and writes: {@code salvus-twin: 1}. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the lists, and completes each asset from its profile. */
    public Twin {
        sites = List.copyOf(sites);
        zones = List.copyOf(zones);
        flows = List.copyOf(flows);
        profiles = List.copyOf(profiles);
        accounts = List.copyOf(accounts);
        suppliers = List.copyOf(suppliers);
        remoteAccesses = List.copyOf(remoteAccesses);
        updateChannels = List.copyOf(updateChannels);
        datasets = List.copyOf(datasets);
        backupCopies = List.copyOf(backupCopies);
        digitalServices = List.copyOf(digitalServices);
        clinicalServices = List.copyOf(clinicalServices);
        teams = List.copyOf(teams);
        neighbours = List.copyOf(neighbours);
        assets = completed(assets, profiles);
    }

    /** A builder with nothing but these. */
    public static TwinBuilder builder(String id, String name, LocalDate asOf) {
        return new TwinBuilder(id, name, asOf);
    }

    /** A builder that starts from everything this twin states. */
    public TwinBuilder toBuilder() {
        TwinBuilder builder = new TwinBuilder(id, name, asOf)
                .archetype(archetype)
                .country(country)
                .commonControls(commonControls)
                .recoveryPlan(recoveryPlan)
                .reactionPlan(reactionPlan);
        builder.sites().addAll(sites);
        builder.zones().addAll(zones);
        builder.flows().addAll(flows);
        builder.profiles().addAll(profiles);
        builder.assets().addAll(assets);
        builder.accounts().addAll(accounts);
        builder.suppliers().addAll(suppliers);
        builder.remoteAccesses().addAll(remoteAccesses);
        builder.updateChannels().addAll(updateChannels);
        builder.datasets().addAll(datasets);
        builder.backupCopies().addAll(backupCopies);
        builder.digitalServices().addAll(digitalServices);
        builder.clinicalServices().addAll(clinicalServices);
        builder.teams().addAll(teams);
        builder.neighbours().addAll(neighbours);
        return builder;
    }

    private static List<Asset> completed(List<Asset> assets, List<Profile> profiles) {
        Map<String, Profile> byId = HashMap.newHashMap(profiles.size());
        profiles.forEach(profile -> byId.putIfAbsent(profile.id(), profile));
        List<Asset> completed = new ArrayList<>(assets.size());
        for (Asset asset : assets) {
            Profile profile = asset.profile() == null ? null : byId.get(asset.profile());
            completed.add(profile == null ? asset : profile.complete(asset));
        }
        return List.copyOf(completed);
    }
}
