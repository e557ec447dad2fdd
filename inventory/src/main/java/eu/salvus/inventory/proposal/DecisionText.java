package eu.salvus.inventory.proposal;

import eu.salvus.inventory.format.Columns.Meaning;
import eu.salvus.twin.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes proposals as a file of {@link Decisions} for people to correct; what they leave as it is, they confirm. */
public final class DecisionText {
    private final StringBuilder out = new StringBuilder();

    private DecisionText() {}

    /**
     * The text of a file.
     *
     * @param before what was decided before and stays so
     * @param head comment at the head of the file
     * @param reasons comment behind a device
     * @param subnetReasons comment behind a subnet
     */
    public static String write(
            Proposals proposals,
            Decisions before,
            String head,
            Function<Proposal, String> reasons,
            Function<SubnetProposal, String> subnetReasons) {
        DecisionText text = new DecisionText();
        head.lines().forEach(line -> text.out.append("# ").append(line).append('\n'));
        text.out.append(Decisions.FORMAT).append(": 1\n");
        text.columns(before.columns());
        text.subnets(proposals, before, subnetReasons);
        text.out.append("devices:");
        text.out.append(proposals.devices().isEmpty() ? " []\n" : "\n");
        proposals.devices().forEach(proposal -> text.device(proposal, reasons));
        return text.out.toString();
    }

    private void columns(Map<String, Meaning> columns) {
        if (!columns.isEmpty()) {
            out.append("columns:\n");
            new TreeMap<>(columns)
                    .forEach((heading, meaning) -> out.append("  ")
                            .append(quoted(heading))
                            .append(": ")
                            .append(meaning.word())
                            .append('\n'));
        }
    }

    private void subnets(Proposals proposals, Decisions before, Function<SubnetProposal, String> reasons) {
        Map<Subnet, String> lines = new TreeMap<>();
        before.subnets().forEach((subnet, zone) -> lines.put(subnet, zone));
        for (SubnetProposal proposal : proposals.subnets()) {
            lines.put(proposal.subnet(), proposal.zone() + " # " + comment(reasons.apply(proposal)));
        }
        if (!lines.isEmpty()) {
            out.append("subnets:\n");
            lines.forEach((subnet, zone) ->
                    out.append("  ").append(subnet).append(": ").append(zone).append('\n'));
        }
    }

    private void device(Proposal proposal, Function<Proposal, String> reasons) {
        out.append("  - {device: ").append(quoted(proposal.device().key()));
        out.append(", name: ").append(quoted(proposal.device().label()));
        if (!proposal.take()) {
            out.append(", take: false");
        }
        out.append(", kind: ").append(Words.of(proposal.classification().kind()));
        if (proposal.classification().role() != null) {
            out.append(", role: ").append(proposal.classification().role());
        }
        if (proposal.zone() != null && proposal.subnet() == null) {
            out.append(", zone: ").append(proposal.zone());
        }
        if (proposal.service() != null) {
            out.append(", service: ").append(proposal.service());
        }
        out.append("} # ").append(comment(reasons.apply(proposal))).append('\n');
    }

    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        });
        return quoted.append('"').toString();
    }
}
