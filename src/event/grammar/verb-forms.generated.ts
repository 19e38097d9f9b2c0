// Written by scripts/verb-forms.ts from the lexicon of compromise (MIT, Spencer Kelly) and annals' own; do not edit.

/** Dictionary form, past, and participle where it differs from the past. */
export const IRREGULAR_VERBS = `
arise arose arisen,babysit babysat,be was been,bear bore born,beat beat beaten,become became become,
befall befell befallen,beget begot begotten,begin began begun,behold beheld,bend bent,beset beset,bet bet,
bid bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,
broadcast broadcast,build built,burst burst,buy bought,cast cast,catch caught,choose chose chosen,cleave cleft,
cling clung,come came come,cost cost,creep crept,cut cut,deal dealt,dig dug,do did done,draw drew drawn,
drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,
fit fit,flee fled,fling flung,flow flowed flown,fly flew flown,forbid forbade forbidden,forecast forecast,
forego forewent foregone,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,
forsake forsook forsaken,freeze froze frozen,get got,give gave given,go went gone,grind ground,grow grew grown,
hang hung,have had,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,keep kept,kneel knelt,know knew known,
lay laid,lead led,leave left,lend lent,let let,lie lay lain,lose lost,make made,mean meant,meet met,offset offset,
outgrow outgrew outgrown,overcome overcame overcome,override overrode,overrun overran overrun,
oversee oversaw overseen,overthrow overthrew overthrown,pay paid,prove proved proven,put put,quit quit,read read,
rid rid,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,
send sent,set set,sew sewed sewn,shake shook shaken,shed shed,shine shone,shoot shot,show showed shown,
shrink shrank shrunk,shut shut,sing sang sung,sink sank sunk,sit sat,slay slew slain,sleep slept,slide slid,
smite smote smitten,sow sowed sown,speak spoke spoken,speed sped,spend spent,spin spun,spit spat,split split,
spread spread,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,strew strewed strewn,
strike struck,strive strove striven,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,
teach taught,tear tore torn,tell told,think thought,throw threw thrown,thrust thrust,tread trod trodden,
undercut undercut,undergo underwent undergone,underlie underlay,understand understood,undertake undertook,
undo undid undone,uphold upheld,upset upset,wake waked woken,wear wore worn,weave wove woven,wed wed,weep wept,
win won,wind wound,withdraw withdrew withdrawn,withhold withheld,wring wrung,write wrote written
`

/** Dictionary forms, so that "raided" is traced to "raid" and not to "raide". */
export const INFINITIVES = `
abandon abdicate abduct abet abide abolish abort abound abscond absolve absorb accede accelerate accept acclaim
acclimate accommodate accompany accomplish accost account accrue accuse accustom ache achieve acknowledge acquiesce
acquire acquit act activate adapt add address adjourn adjust administer admit adopt adorn adsorb advance advertise
advise affect affirm affix afford age aggravate agonize agonze agree aim alarm align allege allot allow allude
alluring alter amalgamate amaze ambush amend amuse analyse animate anneal annex announce annoy annul anoint answer
anticipate apologise apologize appeal appear appease apply appoint appraise appreciate approach approve argue arise
arm arouse arrange arrest arrive ascend ask aspire assail assassinate assemble assert assess assign associate assume
assure astonish astound attach attack attain attempt attend attest attract augment authorise authorize automate
avert avoid await award babysit backfire baffle bake balance ban banish base bathe batter battle be bear beat become
befall befriend beg beget begin beguile behave behead behold believe belittle belong bend bequeath beset besiege
bestow bet betray bewilder bewitch bias bid bide bind bitch bite blast bleed bless bloat blockade blow blurt boat
boggle boil bolster bomb bombard boom borrow bother bounce boycott brake brand break breathe breed brighten bring
broadcast broaden bruise bud build bulk bully bundle burn burp burst bury bustle buy cage calculate call camp cancel
capitulate captivate capture care careen carry carve cast catch cater caulk cause cease cede celebrate centralize
certify challenge change chant characterise characterize charge charm charter chat cherish chew chill chirp choose
chop circulate circumvent cite claim clap clash classify cleanse cleave climb cling clone close club clutter co-opt
coach coalesce coat code codify coerce coexist cohabit coincide collaborate collapse collect collide collude
coloring colour combine combust come comfort command commence comment commission commit communicate compel compete
compile complain complete complicate comply compose comprise compromise conceal concede conceive concentrate concern
conclude concur condemn condense condone conduct confer confess confide configure confine confirm confiscate
conflict conform confront confuse conjure connect connote conquer consecrate conserve consider consist consolidate
conspire constitute constrain construct consult consume contain contend contest continue contrast contribute control
convene converge convey convict convince convoke cooperate cope correspond corrode cost counterattack cover craft
cramp crave crawl create creep cripple criticise criticize cross crown crumble crush culminate cultivate cure curl
curtail customize cut cycle dam damage dampen dance dare darken dash date daunt daze dazzle deafen deal debark
debate debilitate debrief debug debunk debut decay deceive decentralize decide decimate decipher declare decline
decode decommission decompose decorate decouple decrease decree decry decrypt dedicate deduct deepen deface defeat
defect defer define deform defraud defy degrade delay delegate delight delimit deliver demand demean demolish
demonstrate demoralize demote denote denounce deny depart depend depict deplore deploy deport depose depress derail
derange derive describe desert deserve design desire desist despatch destroy detach detail detain deter deteriorate
determine devastate develop devolve devote diagnose die differ dig dignify diminish dine disable disappear
disappoint disarm disband disburse discard discern discharge discipline disclaim disclose discount discourage
discover discuss disembark disestablish disgruntle disgust dishearten disinherit disintegrate dislodge dismantle
dismiss dispatch dispense disperse displace displease dispose disprove disrupt dissent dissolve dissuade distil
distill distinguish distort distract distress disturb dive diverge divert divest divide divulge do dole dominate
doubt drain draw dream dredge dribble drift drink drive drown drum dump dwell dwindle earmark earn eat edify edit
educate elapse elate elect electrify elucidate elude emaciate emancipate embalm embark embarrass embody embrace
embroider embroil emerge emigrate emphasise emphasize empower enable enact enchant encircle enclose encourage
encroach encrypt encumber end endanger endear endorse endow endure energize enforce enfranchise engage engender
engineer engrave engulf enhance enjoy enlarge enlist enliven enquire enrich enrol enroll ensue ensure enter enthral
enthrone entice entitle entrain entrench entrust envelop envisage envision equal equip erase erupt escape eschew
espouse establish estimate etch evacuate evaluate evict evoke evolve exaggerate exalt examine exasperate exceed
excite exclaim exclude excommunicate execute exercise exert exhale exhaust exhilarate exhort exhume exile exist exit
expand expect expedite expel experience expire explain explode exploit explore expose expunge extend extinguish
extol exude face facilitate fade fail faint fall falter fascinate fasten fatten favor favour fear feed feel fend
ferment fess fetch fight file fill finance find fine finish fire fit fix fizzle flatten flatter flavor flavour flee
fling flirt float flood flourish flow flower fluster fly focus follow forbid force foreboding forecast foreclose
forego foresee foreshadow forewarn forfeit forge forget forgive fork form format forsake forthcome foster found
fracture fragment frame free freeze freshen frighten frolic frost frustrate fuel fulfil fulfill fund fundraise
furnish garden gather generate get gift giggle give glare gleam glean glide go govern grab grant grapple grate
gratify graze greet grieve grill grind grip groundbreak grow gruel guarantee guard guide guillotine hammer hamper
handle hang hanker happen harangue harass harm harvest hasten hate have heal hear heartwarm heighten help hesitate
hide highlight hijack hike hinder hinge hire hit hoist hold hone honor honour hook hope horrify host house howl
humiliate hunker hurry hurt hush ignore illuminate illustrate imagine imbue immerse immigrate impale impart impeach
imperil impinge implode imply import impose impoverish impress imprison improve inaugurate incarcerate incite
incline include incorporate increase indebt indicate indict indulge infect infest inflate inflict influence inform
infuriate infuse ingest inhabit inherit inhibit initiate injure innovate inquire insist inspect inspire install
instil institute instruct insult insure integrate intend intensify interact interest interfere intern interpret
interrupt intervene interview intimidate intoxicate intrigue introduce intrude inundate invade invent invert invest
invigorate invite invoke involve irk irritate isolate issue jag jail jog join jot journey judge juggle justify
juxtapose keep kidnap kill knead kneel knight knit know lack lag lambast lambaste land languish lapse lash last
launch launder lay lead learn lease leave lecture legalise legalize legislate lend lengthen lessen let liberate
license lie lifesave lift lighten like limit linger link liquefy liquidate list listen live liven locate lodge long
look loom loosen loot lose love lower lurk lynch madden maim maintain make manage manifest manufacture march mark
market marry massacre matter mean meander meditate meet melt mend mesmerize message migrate mimic mimick mince mine
mingle minus misplace miss mitigate model modify molest monitor motivate mount mourn move mow muddle mull multiply
mumble murder mutiny mystify nag nail name nationalise nationalize navigate necessitate need neglect negotiate
network nominate note nourish nurse nurture obey object oblige observe obsess obtain occupy occur offend offer
offset omit open operate opine oppose oppress opt ordain order organise organize originate oust outgo outgrow outlaw
outly outnumber outpace overarch overcome overlap overlook overpower override overrun oversee overshadow overthrow
overturn overuse overwhelm ovulate owe own package paint pamper parallel paralyse pardon park participate party pass
past patent patrol pave pay pend perceive perform perish permeate permit perplex persevere persist persuade pervade
petition pillage pinpoint piss plan please pledge plummet plunder plunge poach point poison polish poll pollute
portray pose position possess postpone pour praise prattle pray preach precede preclude predetermine predict prefer
premiere preoccupy prepare present presuppose pretend prevail prevent print proceed process proclaim procure prod
produce profess prohibit proliferate prolong promise promote pronounce propose prosecute prosper protect protest
protrude prove provide provoke publish puke pull pump punish purge purport pursuant pursue push put puzzle qualify
quarrel quash quell quench question quit quote rage raid rain raise rally ramble rap rate ratify rattle ravage rave
ravish raze re-elect reach react read realise realize reap reappear reason reassure rebel reboot rebuff recall
receive reckon reclaim recognise recognize recommend reconcile record recoup recover recruit recycle redact redefine
reduce reelect refinance refine reflect refocus refract refresh refuel refurbish refuse regard register regroup
regulate rehearse reheat reign reimburse rein reinforce reject rejoice rejuvenate relapse relate relax release
relent relieve relinquish relive reload relocate rely remain remark remember remind remove render renew renounce
renown repeal repeat repel rephrase replace replenish reply report represent reprint repudiate repulse request
require reschedule resemble resent reserve reside resign resist respect respond rest restock restore restrain
restrict restructrue restructure result resume resurface retire retreat retrieve retrofit return reunite reup revamp
reveal revel revere revert revisit revitalise revitalize revive revoke revolt revolve reward rid ride ring ripen
rise roam roar roof rot rout ruin rule run rush rustle sack sadden sail satisfy saturate save saw say scare scatter
scavenge schedule scorch score scratch scream screech screen sculpt seal seat secede see seek seem seize select sell
send sentence sequester serialise serialize serve set settle sever sew shake shape share sharpen shatter shear shed
shell shine ship shock shoot shop shorten shout show shrink shrivel shun shut sideline sift sign signal signify
simplify simulate sing sink sit situate skate skateboard skyrocket slam slay sleep slide slope smile smite smuggle
snatch sneak sniff snowboard snuggle soak soar sober solicit solve sooth soothe sort sow sparkle spawn speak
specialize specify speed spellbind spend spice spin spit splay split spoil spoof spot sprawl spread spring squander
squish stab stage stagger stagnate stain stand start startle starve state stave stay steal stem step stereotype
stick stiffen stifle stimulate sting stir stop storm straighten strangle strengthen stress strew stride strike strip
strive struggle stuff stump stun subdue subjugate sublimate submerge submit subside subsidize subsist subtract
subvert succeed succumb suck sue suffer suffice suggest suicide suit summarise summon support suppose suppress surf
surge surmount surpass surprise surrender surround survey survive suspect suspend suss sustain swallow sway swear
sweep sweeten swell swim swing symbolise symbolize tack tackle tailor take tamper tan tantalize target tarnish taste
tax teach tear tease tell tempt tend terrify test testify thank think threaten thrill thrive throw thrust thwart
tighten tire toil topple torpedo touch toughen traffick train trample transact transfer transform translate
transpire transport trap travel tread tremble trifle trigger trim trouble trust try tuck tumble turn twist uncover
undercut undergo underlie underline undermine understand undertake undervalue underwhelm undo unearth unfold unify
unite unleash unlock unnerve unplug unravel unseat unsettle untie unveil update uphold uplift upset urge use
validate vanish vanquish vary verify veto vex vie view visit visualize volunteer vote vow wage waive wake wander
wane want warn warp weaken wean wear weather weave wed weep weigh welcome whack whisper widen wield win wind wish
withdraw wither withhold witness wonder work worry worsen wrap wreak wrestle wring wrinkle write yammer yawn yearn
yell yield zonk zoom
`
