/** Lists the verb forms that can carry an English sentence. */
import { wordSet } from './language.ts'

const auxiliaries = `
am is are was were be been has have had do does did can could will would shall should may might must
cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't
wouldn't shouldn't mustn't it's that's there's he's she's they're we're you're i'm they've we've
you've i've they'll we'll you'll i'll he'll she'll it'll they'd we'd you'd i'd he'd she'd who's what's`

const irregularPasts = `
arose ate awoke beat became began bent bet bid bit bled blew bore bought bound broke brought built burnt
burst came caught chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew
forbade forgot forgave fought found froze gave got grew ground held heard hid hit hung hurt kept knew laid
lay led leapt left lent let lit lost made meant met outgrew overcame overtook paid put quit ran rang read
rewrote rode rose said sang sank sat saw sent set sold sought shook shone shot shrank shut slept slid sold
spent spoke sped split spread sprang spun stood stole strove struck stuck sung swam swept swore swung taught
thought threw told took tore understood undertook underwent upheld went withdrew withstood woke won wore
wound wove wrote`

const bases = `
accelerate accept accompany account accumulate achieve acknowledge acquire act activate adapt add address
adhere adjust administer admit adopt advance advise advocate affect affirm aim alert align allege allocate
allow alter amount amplify analyse analyze announce answer anticipate appeal appear apply appoint approve
argue arise arrange arrest arrive ask assert assess assign assist associate assume assure attach attack
attain attempt attend attract attribute average avoid award base be bear become begin believe belong benefit
bind block boast boost borrow break bring broadcast build burn buy calculate call capture carry cause
celebrate centre challenge change characterise characterize charge choose circulate cite claim classify
close coincide collaborate collapse collect combine come command comment commit communicate compare compel
compete complain complement complete complicate comply comprise compute concede conceive concern conclude
conduct confer confine confirm conflict confront connect consider consist constitute constrain construct
consume contain continue contract contradict contrast contribute control converge convert convey cooperate
coordinate cope correct correlate correspond cover create criticise criticize cross curb cut deal decide
declare decline decrease dedicate deepen defend define delay deliver demand demonstrate denote deny depart
depend depict deploy derive describe deserve design designate destroy detail detect deter determine develop
deviate devote die differ diminish direct disagree disappear discourage discover discuss dismiss display
dispute disrupt dissolve distinguish distort distribute diverge divide document dominate donate double doubt
draft drain draw drive drop earn ease edit educate eliminate embed embrace emerge emit emphasise emphasize
employ empower enable enact encounter encourage end endorse enforce engage enhance enjoy enlarge ensure
enter entitle equal erode establish estimate evaluate evolve exacerbate examine exceed exclude execute exempt
exercise exhibit exist expand expect experience explain explode exploit explore export expose express extend
extract face facilitate fail fall falter favor favour feature feed feel fight fill finance find finish fit
fix flow fluctuate focus follow forbid force forecast foresee form formulate foster found frame fulfil
fulfill function fund gain gather generate get give go govern grant grow guarantee guard guide halt handle
hang happen harm head help highlight hint hire hold host identify ignore illustrate imagine impact impair
impede implement imply import impose improve include incorporate increase incur indicate induce infer
inflict influence inform inherit inhibit initiate inject insist inspect inspire install integrate intend
intensify interact intercept interfere interpret intervene introduce invade invest investigate invite invoke
involve isolate issue join judge justify keep kill know label lack land last launch lead lean leap learn
leave lend let leverage lie lift limit line link list listen live locate look lose lower maintain make manage
mandate manifest manipulate manufacture map mark match matter maximise maximize mean measure meet mention
merge migrate minimise minimize miss mitigate mix monitor motivate mount move multiply need neglect negotiate
note notice obey object oblige observe obtain occupy occur offer omit open operate oppose order organise
organize originate outline outnumber outpace outperform outweigh overlap oversee owe own participate pass pay
perceive perform permit persist persuade pertain place plan play pledge plummet point portray pose position
possess postpone practise praise precede predict prefer prepare prescribe present preserve press prevail
prevent print prioritise prioritize proceed produce prohibit project prolong promise promote prompt propose
protect protest prove provide provoke publish purchase pursue push qualify question quote raise range rank
rate reach react read realise realize reassure rebound recall receive recognise recognize recommend record
recover recruit reduce refer reflect refuse regain regard register regulate reinforce reject relate relax
release rely remain remember remind remove render renew rent repair repeat replace report represent request
require rescue reserve reshape resemble resign resist resolve respond rest restore restrict result resume
retain retire retreat return reveal reverse review revise revive revolve reward rise risk rule run sail
satisfy save say scale seek seem select sell send separate serve settle shape share shift show shrink signal
signify simplify sink sit slow soar solve source span spark speak specialise specialize specify speed spend
spread stabilise stabilize stand start state stay stem stimulate stop store strengthen stress stretch strike
struggle study submit subside substitute succeed suffer suggest suit supplement supply support suppose
suppress surface surge surpass surround survive suspect suspend sustain switch take target teach tell tend
terminate test testify thank think threaten thrive tie tighten total touch trace track trade trail train
transfer transform translate transmit transport travel treat trigger triple try turn undergo underline
undermine underpin underscore understand undertake unfold unite unveil update upgrade urge use utilise
utilize validate vary verify vie view violate visit vote wait walk want warn warrant weaken wear weigh welcome
widen win wish withdraw witness work worry worsen yield`

/** Every form of the listed verbs that can be finite: base, third person, past; modals and short forms. */
export function englishFiniteVerbs(): ReadonlySet<string> {
  const forms = [...wordSet(bases)].flatMap((base) => [base, thirdPerson(base), past(base)])
  return new Set([...wordSet(auxiliaries), ...wordSet(irregularPasts), ...forms])
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function past(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}
