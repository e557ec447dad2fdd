package eu.salvus.twin.yaml;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assets as they are read, until all profiles are known. */
final class AssetDrafts {
    private static final List<String> NEEDED = List.of("kind", "zone");

    private record Draft(AssetBuilder builder, @Nullable String profile, Values values) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Values> profileValues = new HashMap<>();

    void read(Events events, Scope scope) {
        Values values = AssetShapes.ASSET.values(events, "an entry of assets", scope);
        if (values != null) {
            drafts.add(new Draft(AssetShapes.asset(values), values.get("profile"), values));
        }
    }

    void readProfile(Events events, List<Profile> profiles, Scope scope) {
        Values values = AssetShapes.PROFILE.values(events, "an entry of profiles", scope);
        if (values != null) {
            profileValues.putIfAbsent(values.need("id"), values);
            profiles.add(AssetShapes.properties(values).buildProfile());
        }
    }

    /** The assets completed from their profiles; those that still lack a kind or a zone are reported and left out. */
    List<Asset> complete(List<Profile> profiles, Problems problems) {
        Map<String, Profile> byId = HashMap.newHashMap(profiles.size());
        profiles.forEach(profile -> byId.putIfAbsent(profile.id(), profile));
        List<Asset> assets = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Profile profile = draft.profile == null ? null : byId.get(draft.profile);
            Values inherited = draft.profile == null ? null : profileValues.get(draft.profile);
            boolean complete = true;
            for (String key : NEEDED) {
                if (draft.values.get(key) == null && (inherited == null || inherited.get(key) == null)) {
                    complete = false;
                    report(draft, key, inherited, problems);
                }
            }
            if (complete) {
                assets.add((profile == null ? draft.builder : draft.builder.profile(profile)).build());
            }
        }
        return assets;
    }

    /** Reports what is nowhere written; what could not be read, or is in a profile that is not there, already is. */
    private static void report(Draft draft, String key, @Nullable Values inherited, Problems problems) {
        boolean profileIsMissing = inherited == null && draft.values.stands("profile");
        if (draft.values.stands(key) || profileIsMissing || (inherited != null && inherited.stands(key))) {
            return;
        }
        String id = draft.values.need("id");
        Form<?> form = AssetShapes.ASSET.form(key);
        problems.error(
                draft.values.start(),
                "the asset " + id + " has no " + key + (inherited == null ? "" : ", nor has its profile"),
                id,
                form == null ? null : "add " + key + ": " + form.expected());
    }
}
