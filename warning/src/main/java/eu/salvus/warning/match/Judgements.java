package eu.salvus.warning.match;

import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.PackageScheme;
import eu.salvus.warning.version.VersionJudgement;
import eu.salvus.warning.version.VersionRange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one range comes to for each distinct version: judged once, however many assets bear it. */
final class Judgements {
    private final VersionRange range;
    private final Map<@Nullable DeviceVersion, VersionJudgement> devices = new HashMap<>();
    private final Map<Asked, VersionJudgement> packages = new HashMap<>();

    private record Asked(@Nullable String version, PackageScheme scheme) {}

    Judgements(VersionRange range) {
        this.range = range;
    }

    VersionJudgement of(@Nullable DeviceVersion version, @Nullable PackageScheme scheme) {
        if (scheme != null) {
            return packages.computeIfAbsent(
                    new Asked(version == null ? null : version.text(), scheme), none -> range.judge(version, scheme));
        }
        VersionJudgement judgement = devices.get(version);
        if (judgement == null) {
            judgement = range.judge(version, null);
            devices.put(version, judgement);
        }
        return judgement;
    }
}
