import { describe, expect, it } from 'vitest'
import { Chunker } from '../../src/event/grammar/chunker.js'
import { readClauses } from '../../src/event/grammar/clause-reader.js'
import { readDocument } from '../../src/reading/index.js'

/** Each clause as `kind lemma tense [subject]`. */
function clauses(text: string): string[] {
  const document = readDocument(text)
  const chunker = new Chunker(document, [], [], [])
  const { tokens } = document
  return document.sentences.flatMap(sentence => {
    const chunks = chunker.read(sentence)
    return readClauses(chunks)
      .filter(({ kind }) => kind !== 'infinitive')
      .map(({ kind, verb, passive, subject, shares }) => {
        const nouns = (subject.length > 0 ? subject : (shares?.subject ?? [])).map(at => {
          const chunk = chunks[at]
          return chunk ? tokens.text[chunk.head ?? chunk.first] : ''
        })
        return `${kind} ${verb.lemma} ${verb.tense}${passive || verb.passive ? ' passive' : ''}${verb.modal ? ` ${verb.modal}` : ''} [${nouns.join(' ')}]`
      })
  })
}

const TABLE: ReadonlyArray<readonly [text: string, expected: readonly string[]]> = [
  [
    'The quarrel lasted, and when the king, passing through the county, met the abbot, he fled.',
    ['main last past [quarrel]', 'gerund pass gerund []', 'adverbial meet past [king]', 'main flee past [he]'],
  ],
  [
    'While the duke held York, a fleet of nine-and-twenty sail lay in the haven.',
    ['adverbial hold past [duke]', 'main lie past [fleet]'],
  ],
  [
    'The monks elected Grey; deposed in 1402 by the king; died at York.',
    ['main elect past [monks]', 'reduced depose bare [monks]', 'main die past [monks]'],
  ],
  [
    'A mob led by a tailor called Fisher crossed the bridge.',
    ['reduced lead bare [mob]', 'reduced call bare [tailor]', 'main cross past [mob]'],
  ],
  [
    'The duke was taken at York, tried before the court and beheaded.',
    ['main take past passive [duke]', 'main try past passive [duke]', 'main behead past passive []'],
  ],
  ['The duke, by then a count, retired in 1640.', ['main retire past [duke count]']],
  ['The redoubt held out until its commander fled.', ['main hold past [redoubt]', 'adverbial flee past [commander]']],
  [
    'The canons sent the rebels bread and a cart, and two of them rode to York.',
    ['main send past [canons]', 'main ride past [two]'],
  ],
  ['There were ten, most of them attached to a chapel.', ['main be past [There]', 'reduced attach bare [most]']],
  ['The port was retaken in May.', ['main retake past passive [port]']],
  ['He made his canons rise, dig the fields and eat bread.', ['main make past [He]']],
  ['Confusion spread.', ['main spread past [Confusion]']],
  [
    'The duke, whose legs had turned black, dictated his will and died.',
    ['relative turn pluperfect [legs]', 'main dictate past [duke]', 'main die past [duke]'],
  ],
  [
    'The yacht, with the pumps going day and night, made the harbour.',
    ['gerund go gerund []', 'main make past [yacht]'],
  ],
  [
    'A lead opened between them, and the mate and the cook were lost.',
    ['main open past [lead]', 'main lose past passive [mate cook]'],
  ],
  ['The partner, a grandson of the founder, shot himself.', ['main shoot past [partner grandson]']],
  ['On Monday the floe split, and she settled.', ['main split past [floe]', 'main settle past [she]']],
  [
    'Not until the legate had preached did the doctors submit.',
    ['adverbial preach pluperfect [legate]', 'main submit past [doctors]'],
  ],
  [
    'The line to York was opened in May, that to Leeds followed in June.',
    ['main open past passive [line]', 'main follow past [that]'],
  ],
  [
    'The duke ordered an inquiry and in May, while the house was in recess, dismissed him.',
    ['main order past [duke]', 'adverbial be past [house]', 'main dismiss past [duke]'],
  ],
  [
    'The troops landed at dawn, and by May the governor, a fool, had surrendered.',
    ['main land past [troops]', 'main surrender pluperfect [governor fool]'],
  ],
  ['The duke, expelled and short of money, went home.', ['main go past [duke]']],
  [
    'She put off the vote because she knew that she would lose it, survived the spring, and resigned.',
    [
      'main put past [She]',
      'adverbial know past [she]',
      'complement lose present would [she]',
      'main survive past [She]',
      'main resign past []',
    ],
  ],
  ['The boat, bought second-hand in York, sank.', ['reduced buy bare [boat]', 'main sink past [boat]']],
  ['The duke has had the care of it since 1984.', ['main have perfect [duke]']],
  [
    'The army beat the troops at York and Leeds, and the duke accepted the surrender.',
    ['main beat past [army]', 'main accept past [duke]'],
  ],
  ['The republic, set up by the duke, fell.', ['reduced set bare [republic]', 'main fall past [republic]']],
  [
    'The duke held the abbey until the governor, a fool, stormed it.',
    ['main hold past [duke]', 'adverbial storm past [governor fool]'],
  ],
  [
    'The duke demanded it, and after long talks the bishop gave way.',
    ['main demand past [duke]', 'main give past [bishop]'],
  ],
  ['It provided that the duke would rule.', ['main provide past [It]', 'complement rule present would [duke]']],
  [
    'When the miners, led by a preacher, laid down their tools, the mayor fled.',
    ['reduced lead bare [miners]', 'adverbial lay past [miners]', 'main flee past [mayor]'],
  ],
  ['When the king fell on the road the guard fled.', ['adverbial fall past [king]', 'main flee past [guard]']],
  [
    'He chaired the conference on Greece, which broke up.',
    ['main chair past [He]', 'relative break past [conference]'],
  ],
  ['He led the attack on the fort, which fell.', ['main lead past [He]', 'relative fall past [fort]']],
  [
    'She was tried in May, found guilty, and hanged.',
    ['main try past passive [She]', 'main find past passive [She]', 'main hang past passive []'],
  ],
  [
    'She was arrested in March, tried for theft in May and sentenced to death.',
    ['main arrest past passive [She]', 'main try past passive [She]', 'main sentence past passive []'],
  ],
  [
    'The bridge from which it takes its name dates from Roman times.',
    ['relative take present [it]', 'main date present [bridge]'],
  ],
  ['The king summoned a council.', ['main summon past [king]']],
  ['The council was dissolved by the king.', ['main dissolve past passive [council]']],
  ['The king came and dissolved the council.', ['main come past [king]', 'main dissolve past [king]']],
  [
    'The envoy was arrested and sent to London.',
    ['main arrest past passive [envoy]', 'main send past passive [envoy]'],
  ],
  [
    'The barons had defeated the army and taken the king.',
    ['main defeat pluperfect [barons]', 'main take pluperfect [barons]'],
  ],
  ['The king fled, and the queen surrendered.', ['main flee past [king]', 'main surrender past [queen]']],
  [
    'The fort, which had been built by monks, burned.',
    ['relative build pluperfect passive [fort]', 'main burn past [fort]'],
  ],
  ['The pact, signed in secret, was published.', ['reduced sign bare [pact]', 'main publish past passive [pact]']],
  ['An army led by the prince marched on the town.', ['reduced lead bare [army]', 'main march past [army]']],
  ['The king faced an army led by his son.', ['main face past [king]', 'reduced lead bare [army]']],
  ['When the king died, his son claimed the throne.', ['adverbial die past [king]', 'main claim past [son]']],
  ['After the king died, his son claimed the throne.', ['adverbial die past [king]', 'main claim past [son]']],
  ['After the death of the king, his son claimed the throne.', ['main claim past [son]']],
  ['The envoy said that the king had died.', ['main say past [envoy]', 'complement die pluperfect [king]']],
  ['It was then that the prince returned.', ['main be past [It]', 'main return past [prince]']],
  ['The duke, fearing revolt, fled.', ['gerund fear gerund []', 'main flee past [duke]']],
  ['The fleet could sail.', ['main sail present could [fleet]']],
  ['The king was to return.', ['main return past be [king]']],
  ['She died in Leeds, aged ninety.', ['main die past [She]', 'reduced age bare [Leeds]']],
  [
    'When the king, the duke, and the bishop met, the war ended.',
    ['adverbial meet past [king duke bishop]', 'main end past [war]'],
  ],
  ['An attempt to storm the town failed.', ['main fail past [attempt]']],
  [
    'The barons responded with an attack aimed at the port.',
    ['main respond past [barons]', 'reduced aim bare [attack]'],
  ],
  ['The support of the towns for the duke weakened.', ['main weaken past [support]']],
  ['The nobles who opposed him met at York.', ['relative oppose past [nobles]', 'main meet past [nobles]']],
  ['She was a painter who moved to Leeds.', ['main be past [She]', 'relative move past [She]']],
  ['The worst attack since the beginning of the war occurred.', ['main occur past [attack]']],
  ['The duke was accused and asked for a trial.', ['main accuse past passive [duke]', 'main ask past [duke]']],
  ['Thus began his reign.', ['main begin past [reign]']],
  [
    'The king was deposed, and the council, led by the duke, was dissolved.',
    ['main depose past passive [king]', 'reduced lead bare [council]', 'main dissolve past passive [council]'],
  ],
  ['He became acquainted with the duke.', ['main become past [He]', 'reduced acquaint bare []']],
  ['They were both arrested.', ['main arrest past passive [They]']],
  [
    'The king had the duke thrown in jail and declared himself regent.',
    ['main have past [king]', 'reduced throw participle [duke]', 'main declare past [king]'],
  ],
  ['She was the reason he refused.', ['main be past [She]', 'relative refuse past [he]']],
  ['After the death of his father, he sailed.', ['main sail past [he]']],
  ['Kamenev, an old ally, joined him.', ['main join past [Kamenev ally]']],
  [
    'To keep the abbot from leaving the house, the steward, with two monks, barred the gate.',
    ['gerund leave gerund []', 'main bar past [steward]'],
  ],
  ['Others who held the bridge were killed.', ['relative hold past [Others]', 'main kill past passive [Others]']],
  [
    'On the night before the fleet sailed, the statues that stood at the gates were broken.',
    ['adverbial sail past [fleet]', 'relative stand past [statues]', 'main break past passive [statues]'],
  ],
  [
    'He routed the horse and the guard, burned the camp, and fled.',
    ['main rout past [He]', 'main burn past [He]', 'main flee past []'],
  ],
  [
    'The envoy, who was to share it with him and the duke, had spoken against it.',
    ['relative share past be [envoy]', 'main speak pluperfect [envoy]'],
  ],
  ['Leaving the city, and all his guns, the king fled.', ['gerund leave gerund [king]', 'main flee past [king]']],
  [
    'The abbot wrote that monks driven out by soldiers had returned.',
    ['main write past [abbot]', 'reduced drive participle [monks]', 'complement return pluperfect []'],
  ],
  [
    'The king summoned the council, and the next year saw a revolt.',
    ['main summon past [king]', 'main see past [year]'],
  ],
  ['The camp that the troops had left there burned.', ['relative leave pluperfect [troops]', 'main burn past [camp]']],
  ['The king feared that the troops had left.', ['main fear past [king]', 'complement leave pluperfect [troops]']],
  ['The boat ran aground at a river bend.', ['main run past [boat]']],
  ['The ships struck a recently laid Danish minefield.', ['main strike past [ships]']],
  ['The king blamed them for leaving.', ['main blame past [king]', 'gerund leave gerund []']],
  [
    'She attended lectures, spent the winter in Leeds, and took her degree.',
    ['main attend past [She]', 'main spend past [She]', 'main take past []'],
  ],
  ['The man who fled leads a party.', ['relative flee past [man]', 'main lead present [man]']],
  ['He was at last allowed to return.', ['main allow past passive [He]']],
  ['He was at home.', ['main be past [He]']],
  ['She was herself expelled.', ['main expel past passive [She]']],
  ['The war was all but won.', ['main win past passive [war]']],
  [
    'The envoy was greeted with music; when he spoke he was mocked.',
    ['main greet past passive [envoy]', 'adverbial speak past [he]', 'main mock past passive [he]'],
  ],
  [
    'By the time the fleet reached the port half the crew had died.',
    ['adverbial reach past [fleet]', 'main die pluperfect [crew]'],
  ],
  ['Hunger, plague and idle soldiers had ruined the town.', ['main ruin pluperfect [Hunger plague soldiers]']],
  [
    'The monks burn, plague and harry the town.',
    ['main burn base [monks]', 'main plague base [monks]', 'main harry base []'],
  ],
  ['Some people drowned or starved.', ['main drown past [people]', 'main starve past [people]']],
  ['After studying law at Leeds she sailed.', ['gerund study gerund [she]', 'main sail past [she]']],
  [
    'They fled, and those who had kept it starved.',
    ['main flee past [They]', 'relative keep pluperfect [those]', 'main starve past [those]'],
  ],
  [
    'Dudley, so the abbot tells us, drank a cup of wine, and was struck down.',
    ['main drink past [Dudley]', 'main strike past passive [Dudley]'],
  ],
  ['Dudley, as he had promised, left.', ['adverbial promise pluperfect [he]', 'main leave past [Dudley]']],
  [
    'The council wavered until the consul, old and blind, was carried in.',
    ['main waver past [council]', 'adverbial carry past passive [consul]'],
  ],
  [
    'The town fell, ten years to the day after the league had been founded.',
    ['main fall past [town]', 'adverbial found pluperfect passive [league]'],
  ],
  ['He was tried and fined ten pounds.', ['main try past passive [He]', 'main fine past passive [He]']],
  ['She was freed and elected abbess.', ['main free past passive [She]', 'main elect past passive [She]']],
  ['The king was freed and elected a new council.', ['main free past passive [king]', 'main elect past [king]']],
  ['Parliament, meeting at York, granted a tax.', ['gerund meet gerund []', 'main grant past [Parliament]']],
  [
    'The war was going badly, and the council, meeting at York, granted a tax.',
    ['main go past [war]', 'gerund meet gerund []', 'main grant past [council]'],
  ],
  [
    'The crowd stormed the arsenal, seized the guns, elected a committee, and marched on the palace.',
    ['main storm past [crowd]', 'main seize past [crowd]', 'main elect past []', 'main march past []'],
  ],
  ['The duke nicknamed the Fox, fled.', ['reduced nickname bare [duke]', 'main flee past [duke]']],
  [
    'She joined the union, edited its journal for six years, and was expelled.',
    ['main join past [She]', 'main edit past [She]', 'main expel past passive []'],
  ],
  [
    'He was tried, found guilty and hanged.',
    ['main try past passive [He]', 'main find past passive [He]', 'main hang past passive []'],
  ],
  [
    'He was elected, moved to York, and died.',
    ['main elect past passive [He]', 'main move past [He]', 'main die past []'],
  ],
  [
    'He was given paper and ink, wrote a letter, and left.',
    ['main give past passive [He]', 'main write past [He]', 'main leave past []'],
  ],
  [
    'She crossed the border, reached York in winter, and in a letter to her brother described the journey.',
    ['main cross past [She]', 'main reach past [She]', 'main describe past []'],
  ],
  ['They met a monk, called Bruno.', ['main meet past [They]', 'reduced call bare [monk]']],
  ['She was seized, and spent the winter there.', ['main seize past passive [She]', 'main spend past [She]']],
  [
    'Until his heir, young and weak, was crowned, the council governed.',
    ['adverbial crown past passive [heir]', 'main govern past [council]'],
  ],
  ['There he taught Greek.', ['main teach past [he]']],
  [
    'The king, who disliked him, refused to answer, dismissed the envoy, and called his guard.',
    ['relative dislike past [king]', 'main refuse past [king]', 'main dismiss past [king]', 'main call past []'],
  ],
  ['Some bishops—including two saints—argued for peace.', ['gerund include gerund []', 'main argue past [bishops]']],
]

describe('clauses', () => {
  it.each(TABLE)('%s', (text, expected) => expect(clauses(text)).toEqual(expected))
})
