package eu.salvus.simulation.hospital;

import eu.salvus.mal.language.Language;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Twin;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes a twin as an instance model of the language. */
final class ModelCompiler {
    private final Twin twin;
    private final Judgement judgement;
    private final Draft draft;

    ModelCompiler(Twin twin, Judgement judgement, Language language) {
        this.twin = twin;
        this.judgement = judgement;
        draft = new Draft(language);
    }

    Draft compile() {
        int campaign = draft.asset(HospitalIds.CAMPAIGN, "Campaign");
        draft.link(campaign, "internet", draft.asset(HospitalIds.INTERNET, "Internet"));
        NetworkPart network = new NetworkPart(twin, draft, judgement);
        network.zones();
        network.flows();
        IdentityPart identity = new IdentityPart(twin, draft, judgement);
        identity.identities();
        DataPart data = new DataPart(twin, draft, judgement);
        data.suppliers();
        MachinesPart machines = new MachinesPart(twin, draft, judgement, network);
        machines.machines();
        identity.rights();
        network.remoteAccesses();
        data.updateChannels();
        data.datasets();
        data.backupCopies();
        if (!judgement.surroundings().hasDirectory()) {
            prizes(campaign);
        }
        return draft;
    }

    /** Without a directory, the attacker is ready once he holds a machine with records, else a server, else any machine. */
    private void prizes(int campaign) {
        Set<String> stores = new HashSet<>();
        twin.datasets().stream().map(Dataset::on).flatMap(Collection::stream).forEach(stores::add);
        List<Predicate<Asset>> choices = List.of(
                asset -> stores.contains(asset.id()), asset -> asset.kind() == Asset.Kind.SERVER, asset -> true);
        for (Predicate<Asset> choice : choices) {
            List<Asset> prizes = twin.assets().stream().filter(choice).toList();
            if (!prizes.isEmpty()) {
                prizes.forEach(asset -> draft.link(campaign, "prizes", draft.index(asset.id())));
                return;
            }
        }
    }
}
