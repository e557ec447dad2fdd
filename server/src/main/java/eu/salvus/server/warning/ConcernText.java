package eu.salvus.server.warning;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Doer;
import eu.salvus.warning.alert.ProductKey;
import eu.salvus.warning.alert.RemedyKey;
import eu.salvus.warning.alert.Sighting;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.alert.Weakness;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A concern as its row keeps it (JSON).
 *
 * @param speaker null in rows of before it was kept
 */
record ConcernText(
        SourceId source,
        @Nullable Speaker speaker,
        String revision,
        String title,
        ProductKey product,
        Doer doer,
        RemedyKey remedy,
        List<Weakness> weaknesses,
        List<Where> assets,
        List<Remediation> remedies,
        List<String> references) {

    /** Where it was seen, and why we think so. */
    record Where(AssetRef asset, Sighting sighting) {}

    static ConcernText of(Concern concern) {
        return new ConcernText(
                concern.source(),
                concern.speaker(),
                concern.revision(),
                concern.title(),
                concern.product(),
                concern.doer(),
                concern.remedy(),
                concern.weaknesses(),
                concern.assets().entrySet().stream()
                        .map(entry -> new Where(entry.getKey(), entry.getValue()))
                        .toList(),
                concern.remedies(),
                concern.references());
    }

    Concern concern() {
        SortedMap<AssetRef, Sighting> where = new TreeMap<>();
        assets.forEach(each -> where.put(each.asset(), each.sighting()));
        return new Concern(
                source,
                Objects.requireNonNullElse(speaker, Speaker.UNKNOWN),
                revision,
                title,
                product,
                doer,
                remedy,
                weaknesses,
                where,
                remedies,
                references);
    }
}
