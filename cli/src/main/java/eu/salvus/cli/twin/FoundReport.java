package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.inventory.proposal.SubnetProposal;
import eu.salvus.twin.Asset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what was found: its sorts, the medical devices by name, and where all of it is proposed to stand. */
final class FoundReport {

    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final Messages messages;
    private final ImportWords words;

    FoundReport(Terminal terminal, ImportWords words) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.words = words;
    }

    void show(Proposals proposals) {
        sorts(proposals.devices());
        medicalDevices(proposals.devices());
        zones(proposals);
    }

    private String number(int number) {
        return messages.figures().whole(number);
    }

    private void sorts(List<Proposal> devices) {
        if (devices.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        devices.forEach(proposal -> counts.merge(words.sort(proposal.classification()), 1, Integer::sum));
        terminal.head("import.sorts", devices.size());
        terminal.say(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> messages.text("import.of-sort", number(entry.getValue()), entry.getKey()))
                .collect(Collectors.joining(" · ")));
    }

    private void medicalDevices(List<Proposal> devices) {
        List<Proposal> medical = devices.stream()
                .filter(proposal -> proposal.classification().kind() == Asset.Kind.MEDICAL_DEVICE)
                .toList();
        if (medical.isEmpty()) {
            return;
        }
        terminal.head("import.medical", medical.size());
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (Proposal proposal : medical) {
            String model = proposal.device().model();
            counts.merge(
                    List.of(
                            model == null ? proposal.device().label() : model,
                            words.sort(proposal.classification()),
                            words.clue(proposal.classification())),
                    1,
                    Integer::sum);
        }
        Table table = Table.of(
                Column.text(messages.text("import.product")),
                Column.number(messages.text("import.devices")),
                Column.text(messages.text("import.taken-for")),
                Column.text(messages.text("import.because")));
        counts.entrySet().stream().limit(SHOWN).forEach(entry -> {
            List<String> cells = entry.getKey();
            table.row(cells.get(0), number(entry.getValue()), cells.get(1), cells.get(2));
        });
        terminal.show(table);
        more(counts.size());
    }

    private void zones(Proposals proposals) {
        List<Proposal> alone = proposals.devices().stream()
                .filter(proposal -> proposal.subnet() == null && proposal.zone() != null)
                .toList();
        if (proposals.subnets().isEmpty() && alone.isEmpty()) {
            return;
        }
        terminal.head("import.zones");
        Table table = Table.of(
                Column.text(messages.text("import.where")),
                Column.number(messages.text("import.devices")),
                Column.text(messages.text("import.zone")),
                Column.text(messages.text("import.because")));
        for (SubnetProposal subnet : proposals.subnets().stream().limit(SHOWN).toList()) {
            table.row(subnet.subnet().toString(), number(subnet.devices()), subnet.zone(), words.subnetReason(subnet));
        }
        Map<String, List<Proposal>> bySort = new LinkedHashMap<>();
        for (Proposal proposal : alone) {
            String key = words.sort(proposal.classification()) + "\n" + proposal.zone() + "\n" + proposal.why();
            bySort.computeIfAbsent(key, _ -> new ArrayList<>()).add(proposal);
        }
        for (List<Proposal> same : bySort.values().stream().limit(SHOWN).toList()) {
            Proposal first = same.getFirst();
            table.row(
                    words.sort(first.classification()),
                    number(same.size()),
                    String.valueOf(first.zone()),
                    words.zoneReason(first));
        }
        terminal.show(table);
        more(Math.max(proposals.subnets().size(), bySort.size()));
    }

    private void more(int all) {
        if (all > SHOWN) {
            terminal.tell("import.more", all - SHOWN);
        }
    }
}
